package id.adminduk.identity.identitycard;

import id.adminduk.identity.cardlife.CardPrint;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import java.util.Locale;
import java.util.function.BiFunction;

/// An element a KTP-el prints (UU 24/2013 Ps. 64), in the words of the card.
enum PrintedElement {
    NAME((person, _) -> person.fullName()),
    BIRTH_PLACE((person, _) -> person.birth().place()),
    BIRTH_DATE((person, _) -> person.birth().date().toString()),
    SEX((person, _) -> person.biodata().sex().label()),
    BLOOD_GROUP((person, _) -> person.biodata().bloodGroup().label()),
    ADDRESS((_, home) -> home.address().street()),
    RELIGION((person, _) -> person.biodata().religion().label()),
    MARITAL_STATUS((person, _) -> CardPrint.statusOf(person.biodata().maritalStatus())),
    OCCUPATION((person, _) -> person.biodata().occupation().label()),
    CITIZENSHIP((person, _) -> person.biodata().citizenship().name());

    private final BiFunction<Resident, Family, String> reader;

    PrintedElement(BiFunction<Resident, Family, String> reader) {
        this.reader = reader;
    }

    /// Whether the registry holds what the card says, whatever the case of the letters.
    boolean reads(Resident person, Family home, String onCard) {
        return plain(reader.apply(person, home)).equals(plain(onCard));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
