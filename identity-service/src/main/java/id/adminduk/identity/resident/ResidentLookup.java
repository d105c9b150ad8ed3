package id.adminduk.identity.resident;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the resident somebody claims to be; only people who are active here and on a family card.
@Component
public class ResidentLookup {
    private final ResidentQueries residents;

    ResidentLookup(ResidentQueries residents) {
        this.residents = residents;
    }

    /// The person to whom all three facts belong; one wrong fact and there is nobody.
    public Optional<RegisteredPerson> find(Nik nik, KkNumber kkNumber, LocalDate birthDate) {
        return residents.registeredPerson(nik, kkNumber, birthDate);
    }

    public Optional<RegisteredPerson> find(Nik nik) {
        return residents.registeredPerson(nik);
    }

    public Optional<RegisteredPerson> find(UUID personId) {
        return residents.registeredPerson(personId);
    }
}
