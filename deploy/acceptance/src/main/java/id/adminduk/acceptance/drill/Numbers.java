package id.adminduk.acceptance.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Akta numbers of one undisturbed run: none may be missing between the first and the last, none given twice.
public record Numbers(int given, List<String> missing, List<String> twice) {

    public static Numbers of(List<String> numbers) {
        var missing = new ArrayList<String>();
        var byBook = numbers.stream().collect(Collectors.groupingBy(Numbers::book));
        byBook.forEach((book, ofBook) -> missing.addAll(gaps(book, ofBook)));
        var seen = new TreeSet<String>();
        var twice = numbers.stream().filter(number -> !seen.add(number)).toList();
        return new Numbers(numbers.size(), List.copyOf(missing), twice);
    }

    private static List<String> gaps(String book, List<String> numbers) {
        var given = numbers.stream().map(Numbers::sequence).collect(Collectors.toCollection(TreeSet::new));
        var gaps = new ArrayList<String>();
        for (int i = given.first(); i <= given.last(); i++)
            if (!given.contains(i)) gaps.add("%s-%04d".formatted(book, i));
        return gaps;
    }

    /// `1305-LU-22112026` of `1305-LU-22112026-0007`.
    private static String book(String number) {
        return number.substring(0, number.lastIndexOf('-'));
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    public boolean areGapless() {
        return missing.isEmpty() && twice.isEmpty();
    }
}
