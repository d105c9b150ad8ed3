package id.adminduk.identity.numbering;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives a new family its card's number, part of the transaction that records the family.
@Component
public class KkNumberIssuer {
    private final NumberRepository numbers;

    KkNumberIssuer(NumberRepository numbers) {
        this.numbers = numbers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public KkNumber next(RegionCode region, LocalDate recordedOn) {
        var prefix = NumberPrefix.ofKk(region, recordedOn);
        KkNumber number;
        do {
            number = prefix.kk(numbers.nextSerial(NumberKind.KK, prefix));
        } while (numbers.inUse(number));
        return number;
    }
}
