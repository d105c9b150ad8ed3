package id.adminduk.acceptance.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What our scripts are told: a few words, and where the platform is.
///
/// @param words what is left without the options
public record CommandLine(List<String> words, URI address, Path data, Path checkout) {

    public static CommandLine of(String[] arguments) {
        var checkout = Path.of(System.getProperty("adminduk.checkout", "."));
        var address = "http://localhost:8080";
        var data = "data";
        var words = new ArrayList<String>();
        var left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            var word = left.pop();
            switch (word) {
                case "--address" -> address = value(word, left);
                case "--data" -> data = value(word, left);
                default -> words.add(word);
            }
        }
        var folder = checkout.resolve(data).toAbsolutePath().normalize();
        return new CommandLine(List.copyOf(words), URI.create(address), folder, checkout);
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) throw new IllegalArgumentException("The option %s needs a value.".formatted(option));
        return left.pop();
    }

    public Cast cast() {
        return Cast.at(address, data, checkout);
    }

    public int number(int place, int usual) {
        return place < words.size() ? Integer.parseInt(words.get(place)) : usual;
    }
}
