package id.adminduk.identity.numbering;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers letters for people who move away (SKPWNI), one serial per office and day (domain.md 4).
@Component
public class LetterNumberIssuer {
    private final NumberRepository numbers;

    LetterNumberIssuer(NumberRepository numbers) {
        this.numbers = numbers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String nextSkpwni(RegionCode district, LocalDate issuedOn) {
        var prefix = NumberPrefix.ofLetter(district, issuedOn);
        return prefix.letter("SKPWNI", numbers.nextSerial(NumberKind.SKPWNI, prefix));
    }
}
