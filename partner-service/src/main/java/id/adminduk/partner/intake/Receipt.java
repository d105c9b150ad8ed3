package id.adminduk.partner.intake;

import id.adminduk.partner.report.ReportReader;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/// What a partner holds in hand after filing: signed, quotable, with an address to ask what became of it.
///
/// @param missing what a parent still has to give, `NAME` or nothing
public record Receipt(String receiptNo, UUID partnerEventId, Outcome status, List<String> missing, URI statusUrl) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What we could say at once.
    public enum Outcome {
        ACCEPTED,
        NEEDS_DATA,
        DUPLICATE_SUSPECTED
    }

    /// `LP-20261121-7K3M9QXW2T`: the office's day and ten letters nobody confuses on the telephone.
    static String newNumber(Instant now) {
        var day = LocalDate.ofInstant(now, ReportReader.OFFICE).format(DateTimeFormatter.BASIC_ISO_DATE);
        var number = new StringBuilder("LP-").append(day).append('-');
        for (int i = 0; i < LENGTH; i++) number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return number.toString();
    }
}
