package id.adminduk.identity.dossier;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.marriage.Marriage.Ended;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The marriages of the people in a dossier: those that last, those that ended, and what the case does to them.
public final class Unions {
    /// A marriage the case ends, with the number of the document that ends it.
    record Ending(Ended ended, @Nullable String number) {}

    private final List<Marriage> lasting;
    private final List<Ended> past;
    private final List<Ending> endings = new ArrayList<>();
    private final List<Ended> redated = new ArrayList<>();
    private final List<Marriage> added = new ArrayList<>();
    private final Map<UUID, UUID> replaced = new HashMap<>();

    Unions(List<Marriage> lasting, List<Ended> past) {
        this.lasting = new ArrayList<>(lasting);
        this.past = List.copyOf(past);
    }

    public List<Marriage> lasting() {
        return List.copyOf(lasting);
    }

    public List<Marriage> of(UUID person) {
        return lasting.stream().filter(marriage -> marriage.joins(person)).toList();
    }

    public Optional<Marriage> between(UUID one, UUID other) {
        return lasting.stream().filter(marriage -> marriage.joins(one, other)).findFirst();
    }

    /// The marriage these two had last, however it ended.
    public Optional<Ended> lastBetween(UUID one, UUID other) {
        return past.stream().filter(ended -> ended.marriage().joins(one, other)).findFirst();
    }

    public void end(Marriage marriage, LocalDate on, End how, @Nullable String number) {
        lasting.remove(marriage);
        endings.add(new Ending(new Ended(marriage, on, how), number));
    }

    public void add(Resident husband, Resident wife, boolean recorded, @Nullable String number, LocalDate on) {
        var marriage = new Marriage(UUID.randomUUID(), husband.id(), wife.id(), recorded, number, on);
        lasting.add(marriage);
        added.add(marriage);
    }

    /// The same marriage again, in a new row: confirmed by a court, or taken up after a divorce.
    public Marriage renew(Marriage old, boolean recorded, @Nullable String number, @Nullable LocalDate on) {
        var marriage = new Marriage(UUID.randomUUID(), old.husbandId(), old.wifeId(), recorded, number, on);
        lasting.add(marriage);
        added.add(marriage);
        replaced.put(marriage.id(), old.id());
        return marriage;
    }

    /// Every marriage of somebody that ended, latest first.
    public List<Ended> pastOf(UUID person) {
        return past.stream().filter(ended -> ended.marriage().joins(person)).toList();
    }

    /// It ended the same way, on another day.
    public void redate(Ended ended, LocalDate on) {
        redated.add(new Ended(ended.marriage(), on, ended.how()));
    }

    /// The last marriage of somebody that ended, but for one that never counted.
    public Optional<Ended> lastBefore(UUID person, Marriage annulled) {
        return past.stream()
                .filter(ended -> ended.marriage().joins(person))
                .filter(ended -> !ended.marriage().id().equals(annulled.id()))
                .findFirst();
    }

    /// What somebody was before a marriage that never counted.
    ///
    /// @param unmarried what they were when the registry last knew them without a spouse
    public MaritalStatus statusBefore(UUID person, Marriage annulled, MaritalStatus unmarried) {
        return lastBefore(person, annulled)
                .map(ended -> switch (ended.how()) {
                    case DEATH -> MaritalStatus.CERAI_MATI;
                    case DIVORCE ->
                        unmarried == MaritalStatus.BELUM_KAWIN ? MaritalStatus.CERAI_HIDUP_TERCATAT : unmarried;
                    case ANNULMENT, REPLACED -> unmarried;
                })
                .orElse(unmarried);
    }

    /// Whether the case begins or ends a marriage of somebody.
    boolean changed(UUID person) {
        return Stream.of(
                        added.stream(),
                        redated.stream().map(Ended::marriage),
                        endings.stream().map(ending -> ending.ended().marriage()))
                .flatMap(Function.identity())
                .anyMatch(marriage -> marriage.joins(person));
    }

    List<Ending> endings() {
        return List.copyOf(endings);
    }

    List<Ended> redated() {
        return List.copyOf(redated);
    }

    List<Marriage> added() {
        return List.copyOf(added);
    }

    Optional<UUID> replacedBy(Marriage marriage) {
        return Optional.ofNullable(replaced.get(marriage.id()));
    }
}
