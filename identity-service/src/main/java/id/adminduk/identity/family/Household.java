package id.adminduk.identity.family;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A family card with its people, checked by the rules every card keeps (domain.md 2.6).
public record Household(Family family, List<Member> members) {
    /// A person and what they are to the head.
    public record Member(Resident resident, Shdk shdk) {}

    /// Every way a card can be wrong.
    public enum Fault {
        NOT_EXACTLY_ONE_HEAD,
        HEAD_TOO_YOUNG,
        MORE_THAN_ONE_HUSBAND,
        SPOUSE_OF_WRONG_SEX,
        HUSBAND_BESIDE_MALE_HEAD,
        WIFE_BESIDE_FEMALE_HEAD
    }

    public Household {
        members = List.copyOf(members);
    }

    public List<Fault> faultsOn(LocalDate day) {
        var heads = with(Shdk.KEPALA_KELUARGA);
        if (heads.size() != 1) return List.of(Fault.NOT_EXACTLY_ONE_HEAD);
        var faults = new ArrayList<Fault>();
        var head = heads.getFirst();
        if (!head.mayHeadFamilyOn(day)) faults.add(Fault.HEAD_TOO_YOUNG);
        if (with(Shdk.SUAMI).size() > 1) faults.add(Fault.MORE_THAN_ONE_HUSBAND);
        if (!all(Shdk.SUAMI, Sex.MALE) || !all(Shdk.ISTRI, Sex.FEMALE)) faults.add(Fault.SPOUSE_OF_WRONG_SEX);
        faults.addAll(spouseFaults(head.biodata().sex()));
        return List.copyOf(faults);
    }

    private List<Fault> spouseFaults(Sex head) {
        return switch (head) {
            case MALE -> with(Shdk.SUAMI).isEmpty() ? List.of() : List.of(Fault.HUSBAND_BESIDE_MALE_HEAD);
            case FEMALE -> with(Shdk.ISTRI).isEmpty() ? List.of() : List.of(Fault.WIFE_BESIDE_FEMALE_HEAD);
        };
    }

    private boolean all(Shdk shdk, Sex sex) {
        return with(shdk).stream().allMatch(resident -> resident.biodata().sex() == sex);
    }

    private List<Resident> with(Shdk shdk) {
        return members.stream()
                .filter(member -> member.shdk() == shdk)
                .map(Member::resident)
                .toList();
    }
}
