package id.adminduk.identity.appointment;

import id.adminduk.identity.appointment.Proposal.Kind;
import id.adminduk.identity.area.Area;
import id.adminduk.identity.officer.StaffRepository;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was proposed about officers, one proposal at a time for each.
@Repository
class ProposalRepository {
    private static final String PROPOSAL =
            "id, officer_id, kind, roles, region_code, office_id, korong, reason, proposed_by, proposed_at";

    private final JdbcClient jdbc;

    ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(Proposal proposal) {
        try {
            jdbc.sql("""
                insert into officer_proposal (id, officer_id, kind, roles, region_code, office_id, korong, reason, proposed_by,
                                              proposed_at)
                values (:id, :officer, :kind, :roles, :region, :office, :korong, :reason, :by, :at)
                """)
                    .param("id", proposal.id())
                    .param("officer", proposal.officerId())
                    .param("kind", proposal.kind().name())
                    .param("roles", StaffRepository.namesOf(proposal.post().roles()))
                    .param("region", proposal.post().region().value())
                    .param("office", proposal.post().office())
                    .param("korong", proposal.post().korong())
                    .param("reason", proposal.reason())
                    .param("by", proposal.proposedBy())
                    .param("at", utc(proposal.proposedAt()))
                    .update();
        } catch (DuplicateKeyException waiting) {
            throw new AppointmentRefused.ProposalWaiting();
        }
    }

    Optional<Proposal> lock(UUID id) {
        return jdbc.sql("select " + PROPOSAL + " from officer_proposal where id = :id and outcome is null for update")
                .param("id", id)
                .query(ProposalRepository::proposal)
                .optional();
    }

    void decide(UUID id, String outcome, String by, Instant at) {
        jdbc.sql("update officer_proposal set outcome = :outcome, decided_by = :by, decided_at = :at where id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    List<Proposal> waiting(RegionCode area, Cursor after, int size) {
        return jdbc.sql("select " + PROPOSAL + " from officer_proposal where outcome is null and "
                        + Area.condition("region_code") + """
                           and (proposed_at, id) > (:cursorAt, :cursorId)
                         order by proposed_at, id limit :size
                        """)
                .param("area", area.value())
                .params(after.columns())
                .param("size", size)
                .query(ProposalRepository::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("officer_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                StaffRepository.post(row),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
