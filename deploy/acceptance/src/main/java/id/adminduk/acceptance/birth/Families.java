package id.adminduk.acceptance.birth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// The demo couples, and a note beside them of who has had which child, so that stories can be told again on the same
/// database. A couple's children of our stories all come on one day: siblings days apart would be a question for an
/// officer.
public final class Families {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final int MOST_CHILDREN = 9;
    private static final int RESERVED = 20; // families kept for the stories
    private static final List<String> GIVEN = List.of(
            "Muhammad Alif",
            "Aisyah Putri",
            "Fauzan Hakim",
            "Nabila Rahma",
            "Rafi Ahmad",
            "Zahra Aulia",
            "Ilham Fajar",
            "Salwa Kamila",
            "Daffa Pratama",
            "Keysha Amelia");

    /// @param born how many children of ours the couple has already
    private record Claim(int couple, LocalDate day, int born) {}

    private final Path folder;
    private final List<Couple> couples;

    public Families(Path data) {
        this.folder = data.resolve("demo");
        this.couples = read(folder.resolve("couples.json"));
    }

    private static List<Couple> read(Path file) {
        try {
            return List.of(JsonMapper.builder().build().readValue(Files.readAllBytes(file), Couple[].class));
        } catch (IOException absent) {
            throw new UncheckedIOException("the demo couples are missing; was deploy/up started with --demo?", absent);
        }
    }

    /// The first of twins of parents who have no child of our stories yet; the documented family when it is new.
    public Delivery twins() {
        var claim = claim(0, today().minusDays(1));
        return delivery(claim.couple(), claim.day(), claim.born() + 1, claim.born() == 0 ? 2 : MOST_CHILDREN);
    }

    /// Parents for a citizen's story, the documented ones first.
    public Delivery atHome() {
        var claim = claim(1, today().minusDays(2));
        return delivery(claim.couple(), claim.day(), 0, 1);
    }

    /// Many births for measurements and drills, from the far end of the list and spread over the families.
    public synchronized List<Delivery> many(int wanted) {
        int reserved = Math.clamp(couples.size() / 3, 2, RESERVED);
        var born = notes();
        var found = new ArrayList<Delivery>();
        while (found.size() < wanted) {
            int before = found.size();
            for (int i = couples.size() - 1; i >= reserved && found.size() < wanted; i--)
                next(i, born).ifPresent(found::add);
            if (found.size() == before) throw new IllegalStateException("every couple has its nine children by now");
        }
        save(born);
        return found;
    }

    /// A couple of this area that no story has used, and none uses after this.
    public synchronized Couple near(String area) {
        var born = notes();
        int found = IntStream.range(2, couples.size())
                .filter(i ->
                        !born.containsKey(key(i)) && couples.get(i).regionCode().startsWith(area))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every couple of that area has been used"));
        born.setProperty(key(found), today() + "/" + MOST_CHILDREN + "/story");
        save(born);
        return couples.get(found);
    }

    private Optional<Delivery> next(int couple, Properties born) {
        var note = born.getProperty(key(couple), today().minusDays(1) + "/0").split("/", -1);
        if (note.length > 2) return Optional.empty(); // taken by a story
        int order = Integer.parseInt(note[1]) + 1;
        if (order > MOST_CHILDREN) return Optional.empty();
        born.setProperty(key(couple), note[0] + "/" + order);
        return Optional.of(delivery(couple, LocalDate.parse(note[0]), order, MOST_CHILDREN));
    }

    /// A family for a story: one without children of ours, or, when drills have used them all, one of theirs.
    private synchronized Claim claim(int first, LocalDate usual) {
        var born = notes();
        var candidates = IntStream.range(first, couples.size())
                .filter(i -> first == 1 || i != 1) // the second couple is the citizen's
                .boxed()
                .toList();
        int couple = candidates.stream()
                .filter(i -> !born.containsKey(key(i)))
                .findFirst()
                .or(() -> candidates.stream().filter(i -> hasRoom(born, i)).findFirst())
                .orElseThrow(() -> new IllegalStateException("every couple has been used; start with a new database"));
        var note = born.getProperty(key(couple), usual + "/0").split("/", -1);
        born.setProperty(key(couple), note[0] + "/" + MOST_CHILDREN + "/story");
        save(born);
        return new Claim(couple, LocalDate.parse(note[0]), Integer.parseInt(note[1]));
    }

    private static boolean hasRoom(Properties born, int couple) {
        var note = born.getProperty(key(couple), "").split("/", -1);
        return note.length == 2 && Integer.parseInt(note[1]) <= MOST_CHILDREN - 2;
    }

    private Delivery delivery(int couple, LocalDate day, int order, int children) {
        var parents = couples.get(couple);
        int pick = couple + Math.max(0, order - 1);
        var name = parents.child(GIVEN.get(pick % GIVEN.size()));
        return new Delivery(UUID.randomUUID(), parents, name, pick % 2 == 0, day, order, children, newPhone());
    }

    public static LocalDate today() {
        return LocalDate.now(OFFICE);
    }

    public static String newPhone() {
        return "+62812%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static String key(int couple) {
        return Integer.toString(couple);
    }

    private Properties notes() {
        var notes = new Properties();
        var file = folder.resolve("births.properties");
        if (!Files.exists(file)) return notes;
        try (var in = Files.newBufferedReader(file)) {
            notes.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return notes;
    }

    private void save(Properties notes) {
        try (var out = Files.newBufferedWriter(folder.resolve("births.properties"))) {
            notes.store(out, "couple = day / children / who");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
