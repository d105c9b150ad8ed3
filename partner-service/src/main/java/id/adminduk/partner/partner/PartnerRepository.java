package id.adminduk.partner.partner;

import id.adminduk.kernel.types.RegionCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Partners and their facilities.
@Repository
class PartnerRepository {
    private final JdbcClient jdbc;

    PartnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Partner partner) {
        try {
            jdbc.sql("""
                insert into partner (id, client_id, name, kind, event_types, areas, daily_limit, active, created_at)
                values (:id, :clientId, :name, :kind, :eventTypes, :areas, :dailyLimit, :active, :createdAt)
                """)
                    .param("id", partner.id())
                    .param("clientId", partner.clientId())
                    .param("name", partner.name())
                    .param("kind", partner.kind().name())
                    .param(
                            "eventTypes",
                            partner.eventTypes().stream().map(Enum::name).toArray(String[]::new))
                    .param(
                            "areas",
                            partner.areas().stream().map(RegionCode::value).toArray(String[]::new))
                    .param("dailyLimit", partner.dailyLimit())
                    .param("active", partner.active())
                    .param("createdAt", partner.createdAt().atOffset(ZoneOffset.UTC))
                    .update();
            partner.facilities().forEach(facility -> add(partner.id(), facility));
        } catch (DuplicateKeyException taken) {
            throw new PartnerRefused.AlreadyEnrolled();
        }
    }

    private void add(UUID partnerId, Facility facility) {
        jdbc.sql("insert into partner_facility (code, partner_id, region) values (:code, :partnerId, :region)")
                .param("code", facility.code())
                .param("partnerId", partnerId)
                .param("region", facility.region().value())
                .update();
    }

    Optional<Partner> find(UUID id) {
        return jdbc.sql("""
            select id, client_id, name, kind, event_types, areas, daily_limit, active, created_at,
                   array(select code || '|' || region from partner_facility where partner_id = partner.id order by code) as facilities
              from partner where id = :id
            """).param("id", id).query(PartnerRepository::of).optional();
    }

    List<Partner> all() {
        return jdbc.sql("""
            select id, client_id, name, kind, event_types, areas, daily_limit, active, created_at,
                   array(select code || '|' || region from partner_facility where partner_id = partner.id order by code) as facilities
              from partner order by name, id limit 1000
            """).query(PartnerRepository::of).list();
    }

    static Partner of(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                texts(row.getArray("event_types")).stream()
                        .map(EventType::valueOf)
                        .collect(Collectors.toSet()),
                texts(row.getArray("areas")).stream().map(RegionCode::of).toList(),
                texts(row.getArray("facilities")).stream()
                        .map(PartnerRepository::facility)
                        .toList(),
                row.getInt("daily_limit"),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Facility facility(String text) {
        int bar = text.lastIndexOf('|');
        return new Facility(text.substring(0, bar), RegionCode.of(text.substring(bar + 1)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
