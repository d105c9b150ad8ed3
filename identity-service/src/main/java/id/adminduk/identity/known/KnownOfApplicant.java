package id.adminduk.identity.known;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The own record, the own card and the own minor children, as far as the applicant may see them: of no other adult is
/// a number told.
///
/// @param home none where the applicant is on no card
record KnownOfApplicant(
        UUID personId,
        Person self,
        Sex sex,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Home home,
        List<Person> minorChildren) {

    record Person(String nik, String name, LocalDate birthDate) {
        static Person of(Resident resident) {
            return new Person(
                    resident.nik().value(),
                    resident.name().value(),
                    resident.birth().date());
        }

        @Override
        public String toString() {
            return "Person[sealed]";
        }
    }

    record Home(String kkNumber, String region, String street, String rt, String rw, String korong, String postalCode) {
        static Home of(Family family) {
            var address = family.address();
            return new Home(
                    family.number().value(),
                    family.region().value(),
                    address.street(),
                    address.rt(),
                    address.rw(),
                    address.korong(),
                    address.postalCode());
        }

        @Override
        public String toString() {
            return "Home[sealed]";
        }
    }

    static KnownOfApplicant of(Resident resident, @Nullable Family family, List<Resident> children) {
        var contact = resident.particulars().contact();
        return new KnownOfApplicant(
                resident.id(),
                Person.of(resident),
                resident.biodata().sex(),
                phoneOf(contact),
                contact == null ? null : contact.email(),
                family == null ? null : Home.of(family),
                children.stream().map(Person::of).toList());
    }

    private static @Nullable String phoneOf(@Nullable Contact contact) {
        var phone = contact == null ? null : contact.phone();
        return phone == null ? null : phone.value();
    }

    @Override
    public String toString() {
        return "KnownOfApplicant[" + personId + "]";
    }
}
