package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers from our own counters: serial per prefix, without gaps, never given twice.
@Component
@ConditionalOnProperty(name = "adminduk.registry.numbers", havingValue = "LOCAL", matchIfMissing = true)
@Transactional(propagation = Propagation.MANDATORY)
class LocalNumbers implements NumberIssuer {
    private final NumberRepository numbers;

    LocalNumbers(NumberRepository numbers) {
        this.numbers = numbers;
    }

    @Override
    public Nik nik(UUID caseId, RegionCode place, LocalDate birthDate, Sex sex) {
        var prefix = NumberPrefix.ofNik(place, birthDate, sex);
        Nik nik;
        do {
            nik = prefix.nik(numbers.nextSerial(NumberKind.NIK, prefix));
        } while (numbers.inUse(nik)); // imported people carry numbers our counter never gave
        return nik;
    }

    @Override
    public List<KkNumber> cards(UUID caseId, List<RegionCode> places, LocalDate recordedOn) {
        return places.stream()
                .map(place -> next(NumberPrefix.ofKk(place, recordedOn)))
                .toList();
    }

    private KkNumber next(NumberPrefix prefix) {
        KkNumber number;
        do {
            number = prefix.kk(numbers.nextSerial(NumberKind.KK, prefix));
        } while (numbers.inUse(number));
        return number;
    }

    @Override
    public boolean atOnce() {
        return true;
    }
}
