package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Every kind of broken state, planted behind the back of all guards and taken back again: the checks of
/// [HouseholdInvariantsIT] name it, so that their silence means something.
@RegistryTest
class InvariantsCanFailIT {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    private Casework cases;
    private House home;
    private House other;

    /// @param plant statements, `{Budi}` is his id, `{home}` that of the card
    /// @param found what the check says of it, all of it
    record Broken(String name, List<String> plant, List<String> found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Broken> households() {
        return Stream.of(
                new Broken(
                        "a resident on two cards",
                        List.of(
                                "drop index membership_one_family_per_person",
                                "insert into membership (id, family_id, resident_id, shdk, position, since) values"
                                        + " (gen_random_uuid(), '{other}', '{Budi}', 'FAMILI', 9, '2020-01-01')"),
                        List.of("resident {Budi} ACTIVE on 2 cards")),
                new Broken(
                        "a resident on no card",
                        List.of("update membership set until = since where resident_id = '{Budi}'"),
                        List.of("resident {Budi} ACTIVE on 0 cards")),
                new Broken(
                        "somebody who died and stayed",
                        List.of("update resident set status = 'DECEASED' where id = '{Budi}'"),
                        List.of("resident {Budi} DECEASED on 1 cards")),
                new Broken(
                        "a card with two heads",
                        List.of(
                                "drop index membership_one_head",
                                "update membership set shdk = 'KEPALA_KELUARGA' where resident_id = '{Rosni}'"),
                        List.of("family {home} ACTIVE with 3 people, 2 heads")),
                new Broken(
                        "a card without a head",
                        List.of("update membership set shdk = 'FAMILI' where resident_id = '{Amir}'"),
                        List.of("family {home} ACTIVE with 3 people, 0 heads")),
                new Broken(
                        "a card that names another head than it has",
                        List.of("update family set head_id = '{Rosni}' where id = '{home}'"),
                        List.of("family {home} ACTIVE with 3 people, 1 heads")),
                new Broken(
                        "a closed card with people",
                        List.of("update family set status = 'CLOSED' where id = '{other}'"),
                        List.of("family {other} CLOSED with 1 people, 1 heads", "resident {Uncu} ACTIVE on 1 cards")));
    }

    static Stream<Broken> histories() {
        return Stream.of(
                new Broken(
                        "a version that is missing",
                        List.of("delete from resident_history where resident_id = '{Budi}' and version = 2"),
                        List.of("resident {Budi} version 3")),
                new Broken(
                        "a last version that is missing",
                        List.of("delete from family_history where family_id = '{home}' and version = 3"),
                        List.of("family {home} ends before its version")),
                new Broken(
                        "a version without what was before",
                        List.of("update resident_history set before = null where resident_id = '{Budi}' and version"
                                + " = 2"),
                        List.of("resident {Budi} version 2")),
                new Broken(
                        "a version by nobody",
                        List.of("update resident_history set changed_by = ' ' where resident_id = '{Budi}' and version"
                                + " = 3"),
                        List.of("resident {Budi} version 3")));
    }

    @BeforeEach
    void twoHouses() {
        cases = new Casework(context);
        home = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 2005 ANAK BELUM_KAWIN"));
        other = cases.with(house("Uncu F 1960 KEPALA_KELUARGA BELUM_KAWIN"));
        for (var name : List.of("Budiman", "Budiono"))
            assertThat(cases.refusals(
                            "NAME",
                            "{'person': {'nik': '%s'}, 'name': '%s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                                    .formatted(home.nik("Budi"), name)))
                    .isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingIsPlanted() {
        assertThat(household()).isEmpty();
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("households")
    void theCheckOfHouseholdsNames(Broken broken) {
        assertThat(planted(broken, this::household)).containsExactlyInAnyOrderElementsOf(filled(broken.found()));
        assertThat(household()).as("taken back").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theCheckOfHistoriesNames(Broken broken) {
        assertThat(planted(broken, this::history)).containsExactlyInAnyOrderElementsOf(filled(broken.found()));
        assertThat(history()).as("taken back").isEmpty();
    }

    /// Guards that speak at the commit are never asked.
    private List<String> planted(Broken broken, Supplier<List<String>> check) {
        var found = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            filled(broken.plant()).forEach(sql -> cases.jdbc().sql(sql).update());
            found.addAll(check.get());
            status.setRollbackOnly();
        });
        return found;
    }

    private List<String> household() {
        return new HouseholdCheck(cases.jdbc())
                .broken(Stream.concat(home.people().values().stream(), other.people().values().stream())
                        .toList());
    }

    private List<String> history() {
        return new Trail(context, List.of(home, other)).broken();
    }

    private List<String> filled(List<String> texts) {
        return texts.stream()
                .map(text -> NAMED.matcher(text).replaceAll(match -> switch (match.group(1)) {
                    case "home" -> home.id().toString();
                    case "other" -> other.id().toString();
                    case "Uncu" -> other.person("Uncu").id().toString();
                    default -> home.person(match.group(1)).id().toString();
                }))
                .toList();
    }
}
