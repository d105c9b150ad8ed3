package id.adminduk.identity.aktachange;

import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.Nik;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom a case about an old akta touches besides its owner: those they were married to, and whom a death changed.
@Repository
class PastSpouseQueries {
    private final JdbcClient jdbc;
    private final ResidentRepository residents;
    private final MarriageRepository marriages;

    PastSpouseQueries(JdbcClient jdbc, ResidentRepository residents, MarriageRepository marriages) {
        this.jdbc = jdbc;
        this.residents = residents;
        this.marriages = marriages;
    }

    Opening openingWith(Nik nik) {
        return Opening.of(nik)
                .andResidents(
                        residents.find(nik).map(Resident::id).map(this::around).orElse(Set.of()));
    }

    private Set<UUID> around(UUID person) {
        return Stream.concat(
                        marriages.endedOf(List.of(person)).stream()
                                .map(ended -> ended.marriage().spouseOf(person)),
                        changedByDeathOf(person).stream())
                .collect(Collectors.toSet());
    }

    /// Who else was written anew by the case that registered the last death of somebody.
    List<UUID> changedByDeathOf(UUID person) {
        return jdbc.sql("""
            select distinct h.resident_id from resident_history h
             where h.resident_id <> :person
               and h.case_id = (select case_id from resident_history where resident_id = :person and change = 'DIED'
                                 order by version desc limit 1)
            """)
                .param("person", person)
                .query((row, _) -> row.getObject("resident_id", UUID.class))
                .list();
    }
}
