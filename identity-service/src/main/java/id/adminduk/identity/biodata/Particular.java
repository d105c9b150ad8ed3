package id.adminduk.identity.biodata;

import id.adminduk.identity.codes.Disability;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.Phone;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How an element that no document prints is read and written as text; an empty one is one nobody has told.
record Particular(
        Function<Particulars, @Nullable String> reader, BiFunction<Particulars, @Nullable String, Particulars> writer) {
    private static final Pattern EMAIL = Pattern.compile(Contact.EMAIL);
    private static final Pattern NUMBER = Pattern.compile("\\P{Cntrl}{1,50}");

    static final Particular BELIEF_ORGANISATION =
            new Particular(Particulars::beliefOrganisation, Particulars::withBeliefOrganisation);
    static final Particular DISABILITY = new Particular(
            told -> told.disability() == null ? null : told.disability().value(),
            (old, value) -> old.with(value == null ? null : new Disability(value)));
    static final Particular BIRTH_AKTA = held(Certificates::birth, Certificates::withBirth);
    static final Particular MARRIAGE_AKTA = held(Certificates::marriage, Certificates::withMarriage);
    static final Particular MARRIAGE_DATE = day(Certificates::marriage, Certificates::withMarriage);
    static final Particular DIVORCE_AKTA = held(Certificates::divorce, Certificates::withDivorce);
    static final Particular DIVORCE_DATE = day(Certificates::divorce, Certificates::withDivorce);
    static final Particular PHONE = new Particular(
            told -> {
                var phone = phone(told);
                return phone == null ? null : phone.value();
            },
            (old, value) -> old.with(Contact.of(value == null ? null : new Phone(value), email(old))));
    static final Particular EMAIL_ADDRESS = new Particular(
            Particular::email,
            (old, value) -> old.with(Contact.of(phone(old), value == null ? null : like(EMAIL, value))));
    static final Particular FORMER_ADDRESS = new Particular(
            told -> told.formerAddress() == null ? null : told.formerAddress().text(),
            (old, value) -> old.with(value == null ? null : new FormerAddress(value, null)));

    @Nullable
    String of(Resident person) {
        return reader.apply(person.particulars());
    }

    Resident write(Resident person, String value) {
        return person.withParticulars(writer.apply(person.particulars(), value.isEmpty() ? null : value));
    }

    private static Particular held(
            Function<Certificates, @Nullable Certificate> reader,
            BiFunction<Certificates, @Nullable Certificate, Certificates> writer) {
        return new Particular(
                told -> {
                    var certificate = reader.apply(told.certificates());
                    return certificate == null ? null : certificate.text();
                },
                (old, value) -> {
                    var before = reader.apply(old.certificates());
                    var on = before == null ? null : before.on();
                    return old.with(writer.apply(
                            old.certificates(), value == null ? null : Certificate.of(like(NUMBER, value), on)));
                });
    }

    private static Particular day(
            Function<Certificates, @Nullable Certificate> reader,
            BiFunction<Certificates, @Nullable Certificate, Certificates> writer) {
        return new Particular(
                told -> {
                    var certificate = reader.apply(told.certificates());
                    var on = certificate == null ? null : certificate.on();
                    return on == null ? null : on.toString();
                },
                (old, value) -> {
                    var before = reader.apply(old.certificates());
                    var on = value == null ? null : LocalDate.parse(value);
                    return old.with(writer.apply(
                            old.certificates(), Certificate.of(before == null ? "NO" : before.text(), on)));
                });
    }

    private static @Nullable Phone phone(Particulars told) {
        return told.contact() == null ? null : told.contact().phone();
    }

    private static @Nullable String email(Particulars told) {
        return told.contact() == null ? null : told.contact().email();
    }

    private static String like(Pattern form, String value) {
        if (!form.matcher(value).matches()) throw new IllegalArgumentException();
        return value;
    }
}
