package id.adminduk.identity.duplicate;

import id.adminduk.identity.duplicate.Merge.Place;
import id.adminduk.identity.duplicate.MergeRepository.Origin;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.types.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Switches off the second record of a person: it keeps its number and points to the one that stays. Everything it was
/// is
/// kept, so that a wrong decision can be taken back. The caller holds the transaction.
@Component
class DuplicateMerger {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final MergeRepository merges;
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final SyncLedger ledger;
    private final Confidential confidential;

    DuplicateMerger(
            MergeRepository merges,
            ResidentRepository residents,
            FamilyRepository families,
            MembershipRepository memberships,
            SyncLedger ledger,
            Confidential confidential) {
        this.merges = merges;
        this.residents = residents;
        this.families = families;
        this.memberships = memberships;
        this.ledger = ledger;
        this.confidential = confidential;
    }

    void merge(DuplicatePair pair, UUID kept, String by, Instant now) {
        var duplicate = lock(pair.besides(kept));
        var stays = residents.find(merges.nikOf(kept)).orElseThrow();
        if (duplicate.is(ResidentStatus.DUPLICATE) || stays.is(ResidentStatus.DUPLICATE)) {
            throw new DuplicateRefused.ChangedSince();
        }
        var today = LocalDate.ofInstant(now, OFFICE);
        var origin = new Origin(now, by, pair.id(), "DUPLICATE_MERGED");
        merges.changeStanding(duplicate, new Standing(ResidentStatus.DUPLICATE, today), origin);
        var place = takeOffCard(duplicate.id(), today, origin);
        merges.add(new Merge(pair.id(), kept, duplicate.id(), duplicate.standing(), place), now);
        tell(pair, "DUPLICATE-MERGE", Map.of("kept", stays.nik(), "duplicate", duplicate.nik()), duplicate, now);
    }

    /// SIAK has to know which number is switched off, and which is not after all.
    private void tell(DuplicatePair pair, String what, Map<String, Nik> numbers, Resident duplicate, Instant now) {
        ledger.changed(pair.id(), what, duplicate.region(), confidential.seal(pair.id(), numbers), now);
    }

    private Resident lock(UUID id) {
        return residents.lock(merges.nikOf(id)).orElseThrow();
    }

    private @Nullable Place takeOffCard(UUID person, LocalDate today, Origin origin) {
        var on = families.familyOf(person);
        if (on.isEmpty()) return null;
        var card = families.lock(on.get().id());
        boolean alone = merges.othersOn(card.id(), person) == 0;
        var shdk = merges.leave(person, today).orElseThrow();
        if (shdk == Shdk.KEPALA_KELUARGA && !alone) throw new DuplicateRefused.HeadsFamily();
        merges.changeCard(card, alone ? Family.Status.CLOSED : card.status(), origin);
        return new Place(card.id(), shdk, alone);
    }

    /// Both are people again, each where they were.
    void undo(DuplicatePair pair, String by, Instant now) {
        var merge = merges.take(pair.id()).orElseThrow(DuplicateRefused.NotDecided::new);
        var duplicate = lock(merge.duplicateId());
        if (!duplicate.is(ResidentStatus.DUPLICATE)) throw new DuplicateRefused.ChangedSince();
        var origin = new Origin(now, by, pair.id(), "DUPLICATE_UNDONE");
        var place = merge.place();
        if (place != null) putBack(duplicate.id(), place, LocalDate.ofInstant(now, OFFICE), origin);
        merges.changeStanding(duplicate, merge.before(), origin);
        tell(pair, "DUPLICATE-UNDO", Map.of("duplicate", duplicate.nik()), duplicate, now);
    }

    private void putBack(UUID person, Place place, LocalDate today, Origin origin) {
        var card = families.lock(place.familyId());
        boolean asItWas = place.closedCard() == (card.status() == Family.Status.CLOSED);
        if (!asItWas) throw new DuplicateRefused.ChangedSince();
        memberships.append(card.id(), person, place.shdk(), today);
        merges.changeCard(card, Family.Status.ACTIVE, origin);
    }
}
