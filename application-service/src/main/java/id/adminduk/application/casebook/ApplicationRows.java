package id.adminduk.application.casebook;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.Form;
import id.adminduk.application.form.Forms;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationState;
import id.adminduk.application.lifecycle.Filing;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.ClockColumns;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.residents.PeopleCheck;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A case as a row and back: opens and seals what identifies people.
@Component
class ApplicationRows {
    private static final String TABLE = "application";

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final JsonMapper json;
    private final Forms forms;

    ApplicationRows(FieldCipher cipher, BlindIndex index, JsonMapper json, Forms forms) {
        this.cipher = cipher;
        this.index = index;
        this.json = json;
        this.forms = forms;
    }

    SqlParameterSource openedColumns(Course course) {
        return columnsOf(course.now())
                .addValue("openedAt", utc(course.steps().getFirst().at()));
    }

    SqlParameterSource changedColumns(Course course) {
        return columnsOf(course.now()).addValue("found", foundVersion(course));
    }

    SqlParameterSource movedColumns(Course course) {
        return stepOf(course.now()).addValue("found", foundVersion(course));
    }

    private static long foundVersion(Course course) {
        return Objects.requireNonNull(course.found()).version();
    }

    SqlParameterSource historyColumns(Course.Step step) {
        var from = step.from();
        return new MapSqlParameterSource("id", step.after().id())
                .addValue("command", step.command())
                .addValue("from", from == null ? null : from.name())
                .addValue("to", step.after().stage().name())
                .addValue("actor", step.mover().actor().value())
                .addValue("reasons", reasons(step.after().state().reasons()))
                .addValue("at", utc(step.at()))
                .addValue("version", step.after().version());
    }

    private MapSqlParameterSource columnsOf(Application a) {
        return stepOf(a)
                .addValue("service", a.service())
                .addValue("serviceVersion", a.serviceVersion())
                .addValue("channel", a.origin().channel().name())
                .addValue("region", a.region().value())
                .addValue("applicantId", a.origin().applicantId())
                .addValue("openedBy", a.origin().openedBy())
                .addValue("motherId", a.check() instanceof BirthCheck birth ? birth.motherId() : null)
                .addValue("fatherId", a.check() instanceof BirthCheck birth ? birth.fatherId() : null)
                .addValue("partnerEventId", a.origin().partnerEventId())
                .addValue("partnerId", a.origin().partnerId())
                .addValue("naturalKey", naturalKey(a))
                .addValue("form", cipher.seal(TABLE, "form", a.id(), json.writeValueAsString(a.form())))
                .addValue(
                        "check",
                        a.check() == null
                                ? null
                                : cipher.seal(TABLE, "registry_check", a.id(), json.writeValueAsString(a.check())));
    }

    /// What a step of the procedure changes.
    private MapSqlParameterSource stepOf(Application a) {
        var verifier = a.state().verifier();
        return ClockColumns.of(a.filing().clock())
                .addValue("id", a.id())
                .addValue("trackingNo", a.filing().trackingNo())
                .addValue("state", a.stage().name())
                .addValue("stateAt", utc(a.state().at()))
                .addValue("verifier", verifier == null ? null : verifier.value())
                .addValue("reasons", reasons(a.state().reasons()))
                .addValue("submittedAt", utc(a.filing().submittedAt()))
                .addValue("version", a.version());
    }

    byte @Nullable [] naturalKey(Application a) {
        var key = forms.of(a.service(), a.serviceVersion()).naturalKey(a.form());
        return key == null ? null : index.of(a.service().toLowerCase(Locale.ROOT), key);
    }

    private String reasons(List<Reason> reasons) {
        return json.writeValueAsString(reasons);
    }

    Application read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var service = row.getString("service");
        var sealedCheck = row.getBytes("registry_check");
        return new Application(
                id,
                service,
                row.getInt("service_version"),
                new Origin(
                        Origin.Channel.valueOf(row.getString("channel")),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("opened_by"),
                        row.getObject("partner_event_id", UUID.class),
                        row.getObject("partner_id", UUID.class)),
                RegionCode.of(row.getString("region_code")),
                json.readValue(cipher.open(TABLE, "form", id, row.getBytes("form")), Form.class),
                sealedCheck == null
                        ? null
                        : json.readValue(cipher.open(TABLE, "registry_check", id, sealedCheck), checkOf(service)),
                new Filing(row.getString("tracking_no"), instant(row, "submitted_at"), ClockColumns.read(row)),
                state(row),
                row.getLong("version"));
    }

    private static Class<? extends RegistryCheck> checkOf(String service) {
        return service.equals(Catalogue.BIRTH) ? BirthCheck.class : PeopleCheck.class;
    }

    private ApplicationState state(ResultSet row) throws SQLException {
        var verifier = row.getString("verifier");
        var at = row.getObject("state_at", OffsetDateTime.class).toInstant();
        var reasons = Arrays.asList(json.readValue(row.getString("reasons"), Reason[].class));
        return ApplicationState.of(
                Stage.valueOf(row.getString("state")), at, verifier == null ? null : new Actor(verifier), reasons);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
