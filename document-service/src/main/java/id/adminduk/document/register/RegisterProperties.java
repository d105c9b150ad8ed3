package id.adminduk.document.register;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the office numbers its books.
///
/// @param sequence whether numbers start again every day or every year
/// @param zone     whose calendar gives the registration date
@ConfigurationProperties("adminduk.register")
record RegisterProperties(
        @DefaultValue("DAY") Sequence sequence,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue Codes codes) {

    enum Sequence {
        DAY("YYYYMMDD"),
        YEAR("YYYY");

        /// The period of a counter in the notation of PostgreSQL's `to_char`.
        private final String pattern;

        Sequence(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    record Codes(
            @DefaultValue("LU") String birthOnTime,
            @DefaultValue("LT") String birthLate) {}

    String codeOf(RegisterBook.Volume volume) {
        return switch (volume) {
            case BIRTH_ON_TIME -> codes.birthOnTime();
            case BIRTH_LATE -> codes.birthLate();
        };
    }
}
