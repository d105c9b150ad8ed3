package id.adminduk.identity.birth;

import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.protection.ProtectionRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks up what a claim is about and judges it.
@Component
public class BirthInquiry {
    private final ResidentRepository residents;
    private final MembershipRepository memberships;
    private final MarriageRepository marriages;
    private final ProtectionRepository protections;
    private final BirthRules rules;

    BirthInquiry(
            ResidentRepository residents,
            MembershipRepository memberships,
            MarriageRepository marriages,
            ProtectionRepository protections,
            RegistryProperties registry) {
        this.residents = residents;
        this.memberships = memberships;
        this.marriages = marriages;
        this.protections = protections;
        this.rules = new BirthRules(registry.district());
    }

    /// What is known now, nothing locked.
    public BirthFacts facts(BirthClaim claim) {
        return facts(claim, carer(claim));
    }

    /// The card a birth will change, as far as one knows before locking it.
    public Optional<UUID> cardToJoin(BirthClaim claim) {
        return carer(claim).flatMap(carer -> memberships.find(carer.id())).map(Membership::familyId);
    }

    /// The facts with the mother, or a foundling's guardian, locked: nothing about her, and none of her children,
    /// changes until the transaction ends.
    public BirthFacts lockedFacts(BirthClaim claim) {
        return facts(claim, Optional.ofNullable(claim.carerNik()).flatMap(residents::lock));
    }

    private Optional<Resident> carer(BirthClaim claim) {
        return Optional.ofNullable(claim.carerNik()).flatMap(residents::find);
    }

    public List<Finding> findings(BirthFacts facts, LocalDate today) {
        return rules.findings(facts, today);
    }

    BirthCheck check(BirthClaim claim, LocalDate today) {
        var facts = facts(claim);
        return BirthCheck.of(facts, rules, rules.findings(facts, today), this::hidesHome, this::korongOf);
    }

    /// As the card's address has it: those who know the place may be asked about the case (decision 0095).
    private @Nullable String korongOf(KnownParent person) {
        var place = person.membership();
        return place == null ? null : memberships.korongOf(place.familyId()).orElse(null);
    }

    private boolean hidesHome(KnownParent person) {
        var place = person.membership();
        return place == null
                ? protections.isProtected(person.resident().id())
                : protections.hidesHome(place.familyId());
    }

    private BirthFacts facts(BirthClaim claim, Optional<Resident> found) {
        var carer = found.map(this::withMembership).orElse(null);
        if (claim.guardian() != null) return BirthFacts.ofFoundling(claim, carer);
        var mother = carer;
        var father = father(claim.fatherNik());
        return new BirthFacts(
                claim,
                mother,
                father,
                mother == null
                        ? List.of()
                        : residents.childrenOf(mother.resident().id()),
                mother != null && father != null && married(mother, father));
    }

    private @Nullable KnownParent father(@Nullable Nik nik) {
        return nik == null
                ? null
                : residents.find(nik).map(this::withMembership).orElse(null);
    }

    private KnownParent withMembership(Resident resident) {
        return new KnownParent(resident, memberships.find(resident.id()).orElse(null));
    }

    private boolean married(KnownParent mother, KnownParent father) {
        return marriages
                .ofWife(mother.resident().id())
                .filter(Marriage::recorded)
                .filter(marriage ->
                        marriage.husbandId().equals(father.resident().id()))
                .isPresent();
    }
}
