package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the registry knows of an applicant already, as far as the applicant may see it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownOfApplicant(
        Person self,
        String sex,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Home home,
        List<Person> minorChildren) {
    public KnownOfApplicant {
        minorChildren = List.copyOf(minorChildren);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(String nik, String name, String birthDate) {
        @Override
        public String toString() {
            return "Person[sealed]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Home(
            String kkNumber, String region, String street, String rt, String rw, String korong, String postalCode) {
        @Override
        public String toString() {
            return "Home[sealed]";
        }
    }

    /// By the names definitions use: `self.nik`, `family.kkNumber`. `man` and `woman` are the applicant in the part of
    /// husband and father, or of wife and mother; `onlyChild` is there where there is no choice.
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        put(values, "self", self);
        put(values, sex.equals("MALE") ? "man" : "woman", self);
        if (minorChildren.size() == 1) put(values, "onlyChild", minorChildren.getFirst());
        if (phone != null) values.put("self.phone", phone);
        if (email != null) values.put("self.email", email);
        if (home != null) {
            values.put("family.kkNumber", home.kkNumber());
            if (!sex.equals("MALE")) values.put("woman.kkNumber", home.kkNumber());
        }
        return values;
    }

    private static void put(Map<String, String> values, String who, Person person) {
        values.put(who + ".nik", person.nik());
        values.put(who + ".name", person.name());
        values.put(who + ".birthDate", person.birthDate());
    }

    @Override
    public String toString() {
        return "KnownOfApplicant[sealed]";
    }
}
