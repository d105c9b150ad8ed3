package id.adminduk.application.survey;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which answers are counted together: those of a time, everywhere or in a region, of all services or of one.
///
/// @param from the first day
/// @param until the last day
record SurveyPeriod(
        LocalDate from,
        LocalDate until,
        @Nullable RegionCode region,
        @Nullable String service) {
    static final String CONDITION = """
        answered_on between :from and :until and (cast(:service as text) is null or service = :service)
           and (cast(:region as text) is null or region_code = :region or region_code like :within)
        """;

    private static final int LONGEST_YEARS = 5;

    SurveyPeriod {
        if (until.isBefore(from) || from.plusYears(LONGEST_YEARS).isBefore(until))
            throw new SurveyRefused.WrongPeriod();
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("service", service);
        parameters.put("region", region == null ? null : region.value());
        parameters.put("within", region == null ? null : region.value() + ".%");
        return parameters;
    }
}
