package id.adminduk.identity.bulk;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.resident.Resident;
import java.util.List;

/// A few thousand people as rows, tables in the order of their references.
public final class CopyBatch {
    private final CopyTable residents = new CopyTable("resident", """
        id nik_sealed=nikSealed nik_index=nikIndex name name_tokens=nameTokens:TEXTS title_before=titleBefore
        title_after=titleAfter sex birth_place=birthPlace birth_date=birthDate multiple_order=multipleOrder:INT2 citizenship
        religion education_set=educationSet education:INT2 occupation_set=occupationSet occupation:INT2 blood_group=bloodGroup
        marital_status=maritalStatus mother_id=motherId mother_nik_sealed=motherNikSealed
        mother_name_sealed=motherNameSealed father_id=fatherId father_nik_sealed=fatherNikSealed
        father_name_sealed=fatherNameSealed status status_since=statusSince region_code=region version:INT8 birth_unknown=birthUnknown
        foreigner_sealed=foreignerSealed permit_kind=permitKind permit_valid_until=permitValidUntil
        particulars_sealed=particularsSealed holds_birth_akta=holdsBirthAkta holds_marriage_akta=holdsMarriageAkta
        holds_divorce_akta=holdsDivorceAkta biometrics_on=biometricsOn ktp_on=ktpOn kia_on=kiaOn ikd_on=ikdOn
        dual_until=dualUntil\
        """);
    private final CopyTable residentHistory =
            new CopyTable("resident_history", "resident_id=id version:INT8 changed_at changed_by case_id change");
    private final CopyTable families = new CopyTable("family", """
        id kk_sealed=kkSealed kk_index=kkIndex address rt rw korong postal_code=postalCode region_code=region
        head_id=headId status recorded_on=recordedOn contact_sealed=contactSealed version:INT8\
        """);
    private final CopyTable familyHistory =
            new CopyTable("family_history", "family_id=id version:INT8 changed_at changed_by case_id change");
    private final CopyTable memberships =
            new CopyTable("membership", "id family_id=familyId resident_id=residentId shdk position:INT2 since");
    private final CopyTable marriages =
            new CopyTable("marriage", "id husband_id=husbandId wife_id=wifeId recorded number married_on=marriedOn");

    private final BulkRows rows;
    private final BulkOrigin origin;

    CopyBatch(BulkRows rows, BulkOrigin origin) {
        this.rows = rows;
        this.origin = origin;
    }

    public void add(Resident resident) {
        residents.add(rows.of(resident));
        residentHistory.add(BulkRows.history(resident.id(), origin));
    }

    public void add(Family family) {
        families.add(rows.of(family));
        familyHistory.add(BulkRows.history(family.id(), origin));
    }

    public void add(Membership membership) {
        memberships.add(MembershipRepository.columnsOf(membership));
    }

    public void add(Marriage marriage) {
        marriages.add(MarriageRepository.columnsOf(marriage));
    }

    BulkOrigin origin() {
        return origin;
    }

    List<CopyTable> tables() {
        return List.of(residents, residentHistory, families, familyHistory, memberships, marriages);
    }
}
