package id.adminduk.identity.biodata;

import id.adminduk.identity.family.Family.Address;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A line of the address on a family's card. A correction writes it as it should always have read: nobody moves, so
/// the nagari is none of these lines, and nobody gets a former address (domain.md 3.4; docs/decisions/0088).
enum AddressLine {
    STREET(
            "\\P{Cntrl}{1,100}",
            Address::street,
            (old, value) -> new Address(value, old.rt(), old.rw(), old.korong(), old.postalCode())),
    RT(
            "[0-9]{3}",
            Address::rt, (old, value) -> new Address(old.street(), value, old.rw(), old.korong(), old.postalCode())),
    RW(
            "[0-9]{3}",
            Address::rw, (old, value) -> new Address(old.street(), old.rt(), value, old.korong(), old.postalCode())),
    KORONG(
            "\\P{Cntrl}{1,100}",
            Address::korong,
            (old, value) -> new Address(old.street(), old.rt(), old.rw(), value, old.postalCode())),
    POSTAL_CODE(
            "[1-9][0-9]{4}",
            Address::postalCode, (old, value) -> new Address(old.street(), old.rt(), old.rw(), old.korong(), value));

    @SuppressWarnings("ImmutableEnumChecker") // a compiled pattern never changes
    private final Pattern form;

    private final Function<Address, String> reader;
    private final BiFunction<Address, String, Address> writer;

    AddressLine(String form, Function<Address, String> reader, BiFunction<Address, String, Address> writer) {
        this.form = Pattern.compile(form);
        this.reader = reader;
        this.writer = writer;
    }

    String of(Written told) {
        return told.home() == null ? "" : reader.apply(told.home());
    }

    Written write(Written told, String value) {
        if (told.home() == null) throw new IllegalArgumentException("on no card");
        if (!form.matcher(value).matches()) throw new IllegalArgumentException();
        return new Written(told.person(), writer.apply(told.home(), value));
    }
}
