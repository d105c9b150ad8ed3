package id.adminduk.application.survey;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers, without whose they are.
@Repository
class SurveyRepository {
    private static final String POINTS = columns("%s");
    private static final String SUMS = columns("coalesce(sum(%1$s), 0) as %1$s");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SurveyRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// A case that ended, as far as a judgement keeps it.
    record EndedCase(String service, String regionCode) {}

    record Suggestion(UUID id, LocalDate answeredOn, String service, String regionCode, String text) {
        @Override
        public String toString() {
            return "Suggestion[" + id + "]";
        }
    }

    /// Empty for a case that has not ended or ended before that day.
    Optional<EndedCase> ended(UUID application, LocalDate since) {
        return jdbc.sql("""
            select service, region_code from application
             where id = :id and state in ('CLOSED', 'REJECTED') and state_at >= :since
            """)
                .param("id", application)
                .param("since", since)
                .query((row, _) -> new EndedCase(row.getString("service"), row.getString("region_code")))
                .optional();
    }

    /// False when the case has been judged before.
    boolean take(UUID application) {
        return jdbc.sql("insert into survey_taken (application_id) values (:id) on conflict do nothing")
                        .param("id", application)
                        .update()
                == 1;
    }

    void add(SurveyAnswered answer, @Nullable String suggestion) {
        var statement = jdbc.sql("""
            insert into survey_answer (id, answered_on, service, region_code, suggestion, %s)
            values (:id, :day, :service, :region, :suggestion, %s)
            """.formatted(POINTS, columns(":%s")))
                .param("id", answer.surveyId())
                .param("day", answer.answeredOn())
                .param("service", answer.service())
                .param("region", answer.regionCode())
                .param("suggestion", sealed(answer.surveyId(), suggestion));
        for (var element : SurveyElement.values())
            statement = statement.param(element.column(), answer.answers().get(element));
        statement.update();
    }

    SurveyIndex index(SurveyPeriod period) {
        return jdbc.sql("select count(*) as answers, " + SUMS + " from survey_answer where " + SurveyPeriod.CONDITION)
                .params(period.parameters())
                .query((row, _) -> index(row))
                .single();
    }

    List<Suggestion> suggestions(RegionCode area, Cursor before, int most) {
        return jdbc.sql("""
            select id, answered_on, service, region_code, suggestion from survey_answer
             where suggestion is not null and (answered_on, id) < (:day, :id)
               and (region_code = :area or region_code like :within)
             order by answered_on desc, id desc limit :most
            """)
                .param("day", LocalDate.ofInstant(before.at(), ZoneOffset.UTC))
                .param("id", before.id())
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .param("most", most)
                .query((row, _) -> suggestion(row))
                .list();
    }

    private static SurveyIndex index(ResultSet row) throws SQLException {
        var sums = new EnumMap<SurveyElement, Long>(SurveyElement.class);
        for (var element : SurveyElement.values()) sums.put(element, row.getLong(element.column()));
        return SurveyIndex.of(row.getInt("answers"), sums);
    }

    private Suggestion suggestion(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Suggestion(
                id,
                row.getObject("answered_on", LocalDate.class),
                row.getString("service"),
                row.getString("region_code"),
                cipher.open("survey_answer", "suggestion", id, row.getBytes("suggestion")));
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String suggestion) {
        return suggestion == null ? null : cipher.seal("survey_answer", "suggestion", id, suggestion);
    }

    private static String columns(String each) {
        return Arrays.stream(SurveyElement.values())
                .map(element -> each.formatted(element.column()))
                .collect(Collectors.joining(", "));
    }
}
