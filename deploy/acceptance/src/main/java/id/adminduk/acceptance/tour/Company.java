package id.adminduk.acceptance.tour;

import id.adminduk.acceptance.birth.Couple;
import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.life.NewName;
import id.adminduk.acceptance.life.Pair;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The people of one section by the names its forms call them, and their cards.
final class Company {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final String GUESTS_HOME = "137101";
    private static final DateTimeFormatter IN_A_NIK = DateTimeFormatter.ofPattern("ddMMyy");

    private final Map<String, String> niks = new HashMap<>();
    private final Map<String, String> cards = new HashMap<>();
    private final String phone;
    private final String number = fourDigits();
    private final String word = NewName.any();

    Company(String phone) {
        this.phone = phone;
    }

    void join(Pair pair) {
        niks.put("groom", pair.groom().nik());
        niks.put("bride", pair.bride().nik());
        cards.put("groom", pair.groom().kkNumber());
        cards.put("bride", pair.bride().kkNumber());
    }

    void join(Couple couple) {
        niks.put("father", couple.fatherNik());
        niks.put("mother", couple.motherNik());
        cards.put("home", couple.kkNumber());
    }

    /// A man of another district, born on 4 March 1975.
    void joinGuest() {
        niks.put("guest", GUESTS_HOME + LocalDate.of(1975, 3, 4).format(IN_A_NIK) + fourDigits());
    }

    void join(String name, String nik) {
        niks.put(name, nik);
    }

    String nik(String name) {
        var nik = niks.get(name);
        if (nik == null) throw new IllegalStateException("nobody is called " + name);
        return nik;
    }

    String phone() {
        return phone;
    }

    /// The form with these people in it, and a telephone to tell them by.
    Map<String, Object> fill(String form) {
        var text = form.replace("${N}", number).replace("${WORD}", word);
        var today = Families.today();
        text = text.replace("${TWO}", today.minusYears(2).toString());
        text = text.replace("${EIGHT}", today.minusYears(8).toString());
        text = text.replace("${TEN}", today.minusYears(10).toString());
        text = text.replace("${YESTERDAY}", today.minusDays(1).toString());
        for (var person : niks.entrySet()) {
            text = text.replace("nik:" + person.getKey(), "{'nik': '" + person.getValue() + "'}");
            text = text.replace("raw:" + person.getKey(), "'" + person.getValue() + "'");
        }
        for (var card : cards.entrySet()) text = text.replace("kk:" + card.getKey(), "'" + card.getValue() + "'");
        Map<String, Object> filled = JSON.readValue(text, new TypeReference<>() {});
        filled.put("contact", Map.of("phone", phone));
        return filled;
    }

    private static String fourDigits() {
        return "%04d".formatted(1 + ThreadLocalRandom.current().nextInt(9998));
    }
}
