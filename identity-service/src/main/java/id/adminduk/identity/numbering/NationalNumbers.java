package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers that SIAK gave for a case. What has not come yet is named in [NumbersAwaited], for whoever works on the case
/// to ask for (domain.md 0, fact 10; 1.1).
@Component
@ConditionalOnProperty(name = "adminduk.registry.numbers", havingValue = "SIAK")
@Transactional(propagation = Propagation.MANDATORY)
class NationalNumbers implements NumberIssuer {
    private final NumberRequestRepository requests;

    NationalNumbers(NumberRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public Nik nik(UUID caseId, RegionCode place, LocalDate birthDate, Sex sex) {
        var wanted = new NumberWanted(NumberKind.NIK, NumberPrefix.ofNik(place, birthDate, sex));
        return requests.take(caseId, wanted).map(Nik::of).orElseThrow(() -> new NumbersAwaited(List.of(wanted)));
    }

    @Override
    public List<KkNumber> cards(UUID caseId, List<RegionCode> places, LocalDate recordedOn) {
        var given = new ArrayList<KkNumber>();
        var missing = new ArrayList<NumberWanted>();
        for (var place : places) {
            var wanted = new NumberWanted(NumberKind.KK, NumberPrefix.ofKk(place, recordedOn));
            requests.take(caseId, wanted).map(KkNumber::of).ifPresentOrElse(given::add, () -> missing.add(wanted));
        }
        if (!missing.isEmpty()) throw new NumbersAwaited(missing);
        return given;
    }

    @Override
    public boolean atOnce() {
        return false;
    }
}
