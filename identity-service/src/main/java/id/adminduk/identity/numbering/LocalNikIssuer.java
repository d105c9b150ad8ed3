package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers from our own counters, part of the transaction that uses them.
@Component
@ConditionalOnProperty(name = "adminduk.registry.nik-issuer", havingValue = "LOCAL", matchIfMissing = true)
class LocalNikIssuer implements NikIssuer {
    private final NumberRepository numbers;

    LocalNikIssuer(NumberRepository numbers) {
        this.numbers = numbers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Nik next(RegionCode familyRegion, LocalDate birthDate, Sex sex) {
        var prefix = NumberPrefix.ofNik(familyRegion, birthDate, sex);
        Nik nik;
        do {
            nik = prefix.nik(numbers.nextSerial(NumberKind.NIK, prefix));
        } while (numbers.inUse(nik)); // imported people carry numbers our counter never gave
        return nik;
    }
}
