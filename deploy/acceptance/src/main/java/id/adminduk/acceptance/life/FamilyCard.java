package id.adminduk.acceptance.life;

import id.adminduk.acceptance.paper.Paper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A family card as it is read from its signed PDF.
///
/// @param number the card's own number
/// @param lines the lines that hold a NIK, as they stand on the page
public record FamilyCard(Paper paper, String number, List<String> lines) {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");

    /// The card's number stands above those of its people.
    public static FamilyCard of(Paper paper) {
        var numbers = NUMBER.matcher(paper.text())
                .results()
                .map(found -> found.group())
                .toList();
        var lines = paper.text()
                .lines()
                .map(String::strip)
                .filter(line -> NUMBER.matcher(line).find())
                .skip(1)
                .toList();
        return new FamilyCard(paper, numbers.isEmpty() ? "" : numbers.getFirst(), lines);
    }

    /// Everybody's number, in the printed order.
    public List<String> niks() {
        return NUMBER.matcher(paper.text())
                .results()
                .map(found -> found.group())
                .filter(found -> !found.equals(number))
                .distinct()
                .toList();
    }

    public boolean shows(String words) {
        return letters(paper.text()).contains(letters(words));
    }

    public boolean hasAll(List<String> niks) {
        return niks.stream().allMatch(this::has);
    }

    public boolean has(String nik) {
        return !nik.equals(number) && paper.text().contains(nik);
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
