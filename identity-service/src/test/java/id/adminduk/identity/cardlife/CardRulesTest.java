package id.adminduk.identity.cardlife;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.element.EndedCard;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Foreigner.Permit;
import id.adminduk.identity.household.Houses;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ages and days of the two cards, to the day (domain.md 3.3 A, 3.5).
class CardRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private static Resident born(String day, String status) {
        return Houses.house("Budi M " + day + " KEPALA_KELUARGA " + status).person("Budi");
    }

    @ParameterizedTest(name = "born {0}, {1}: recorded {2}, card {3}")
    @CsvSource({
        "2009-11-22, BELUM_KAWIN,   true,  true", // the 17th birthday itself
        "2009-11-23, BELUM_KAWIN,   true,  false",
        "2010-11-22, BELUM_KAWIN,   true,  false", // recorded early from the 16th
        "2010-11-23, BELUM_KAWIN,   false, false",
        "2010-11-23, KAWIN_TERCATAT, true, true", // married: due at once
        "2010-11-23, CERAI_MATI,    true,  true",
    })
    void aKtpIsDueAtSeventeenOrOnceMarried(String born, String status, boolean recorded, boolean due) {
        var person = born(born, status);
        assertThat(Ktp.mayBeRecorded(person, DAY)).isEqualTo(recorded);
        assertThat(Ktp.due(person, DAY)).isEqualTo(due);
        assertThat(Kia.child(person, DAY)).isEqualTo(!due);
    }

    @ParameterizedTest(name = "born {0}, card of {1}: until {2}, {3}")
    @CsvSource({
        "2022-11-23, 2026-11-22, 2027-11-23,",
        "2021-11-23, 2026-11-22, 2026-11-23,", // the day before the fifth birthday
        "2021-11-22, 2026-11-22, 2038-11-21, RED", // the birthday itself
        "2020-01-05, 2026-11-22, 2037-01-04, BLUE",
        "2024-02-29, 2029-02-27, 2029-02-28,", // a birthday that comes a day earlier in other years
        "2024-02-29, 2029-02-28, 2041-02-27, BLUE",
    })
    void aKiaCountsByAge(String born, String issued, String until, @Nullable String ground) {
        var child = born(born, "BELUM_KAWIN");
        var day = LocalDate.parse(issued);
        assertThat(Kia.validUntil(child, day)).isEqualTo(until);
        assertThat(Kia.background(child, day)).isEqualTo(ground == null ? null : Kia.Background.valueOf(ground));
    }

    @Test
    void theSmallCardIsNoneAfterTheFifthBirthday() {
        var child = with(born("2021-11-22", "BELUM_KAWIN"), new Enrolment(null, null, DAY.minusDays(1), null));
        assertThat(Kia.holds(child, DAY.minusDays(1))).isTrue();
        assertThat(Kia.holds(child, DAY)).isFalse();
    }

    private static Resident foreigner(Permit.@Nullable Kind kind, String until) {
        var person = born("1990-01-01", "BELUM_KAWIN");
        var permit = kind == null ? null : new Permit(kind, "2D41", null, null, LocalDate.parse(until));
        return person.withBiodata(person.biodata().with(Citizenship.WNA))
                .withForeigner(new Foreigner(null, permit, null, null, null, null));
    }

    @Test
    void aForeignersCardLastsAsLongAsTheLastingPermit() {
        assertThat(Ktp.refusalOfForeigner(foreigner(Permit.Kind.ITAP, "2029-01-09"), DAY))
                .isEmpty();
        assertThat(Ktp.validUntil(foreigner(Permit.Kind.ITAP, "2029-01-09"))).isEqualTo("2029-01-09");
        assertThat(Ktp.refusalOfForeigner(foreigner(Permit.Kind.ITAP, "2026-11-21"), DAY))
                .contains("PERMIT_EXPIRED");
        assertThat(Ktp.refusalOfForeigner(foreigner(Permit.Kind.ITAS, "2029-01-09"), DAY))
                .contains("ITAP_NEEDED");
        assertThat(Ktp.refusalOfForeigner(foreigner(null, ""), DAY)).contains("ITAP_NEEDED");
        assertThat(Ktp.validUntil(born("1990-01-01", "BELUM_KAWIN"))).isNull();
    }

    @Test
    void aChildCardEndsOnceItsOwnerIsGrown() {
        var before = with(born("2009-11-22", "BELUM_KAWIN"), new Enrolment(null, null, LocalDate.MIN, null));
        var now = before.withStanding(before.standing().status(), DAY);
        assertThat(ended(CardLife.after(before, now, null, DAY))).isEqualTo(Why.GROWN);
    }

    @Test
    void whatACaseItselfGaveDoesNotEndInIt() {
        var before = with(born("1990-01-01", "BELUM_KAWIN"), new Enrolment(DAY, DAY.minusYears(3), null, null));
        var given = CardLife.with(before, held -> held.issued(Kind.KTP_EL, DAY, Why.LOST));
        assertThat(CardLife.after(before, given, Why.MOVED, DAY)).isEqualTo(given);
        var news = CardNews.of(before, given);
        assertThat(news.issued()).containsExactly(new CardNews.Issued(Kind.KTP_EL, DAY, null, null));
        assertThat(news.ended()).containsExactly(new EndedCard(Kind.KTP_EL, DAY.minusYears(3), DAY, Why.LOST));
        assertThat(CardNews.of(given, given).none()).isTrue();
    }

    @Test
    void onlyTheLastEndedCardOfAKindIsKept() {
        var held = new Enrolment(null, DAY, DAY, null)
                .ended(Kind.KIA, DAY, Why.GROWN)
                .ended(Kind.KTP_EL, DAY, Why.LOST)
                .issued(Kind.KTP_EL, DAY, Why.CHANGED)
                .ended(Kind.KTP_EL, DAY, Why.MOVED);
        assertThat(held.ended()).extracting(EndedCard::because).containsExactly(Why.GROWN, Why.MOVED);
        assertThat(held.ended(Kind.IKD, DAY, Why.LOST)).isEqualTo(held);
    }

    private static Resident with(Resident person, Enrolment enrolment) {
        return CardLife.with(person, _ -> enrolment);
    }

    private static Why ended(Resident person) {
        return person.particulars().enrolment().ended().getFirst().because();
    }
}
