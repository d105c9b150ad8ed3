package id.adminduk.identity.familyfile;

/// What only the whole file tells, found by a first reading: numbers that two rows carry, and families that are torn
/// apart.
public final class Repeats {
    /// No card has as many people; a longer run of one number is no family.
    private static final int LARGEST_FAMILY = 100;

    private final LongSet niks = new LongSet();
    private final LongSet niksTwice = new LongSet();
    private final LongSet cards = new LongSet();
    private final LongSet cardsTwice = new LongSet();
    private long lines;

    private Repeats() {}

    /// Reads to the end.
    public static Repeats in(FamilyLines file) {
        var repeats = new Repeats();
        long before = 0;
        int run = 0;
        for (var line = file.next(); line != null; line = file.next()) {
            repeats.lines++;
            note(number(line.get(Column.NIK)), repeats.niks, repeats.niksTwice);
            long card = number(line.get(Column.NO_KK));
            run = card == before ? run + 1 : 1;
            if (run == 1) note(card, repeats.cards, repeats.cardsTwice);
            if (run > LARGEST_FAMILY && card > 0) repeats.cardsTwice.add(card);
            before = card;
        }
        return repeats;
    }

    private static void note(long number, LongSet seen, LongSet twice) {
        if (number > 0 && !seen.add(number)) twice.add(number);
    }

    /// What cannot be a number is nobody's, and looked at elsewhere.
    private static long number(String text) {
        if (text.length() != 16) return 0;
        long number = 0;
        for (int i = 0; i < 16; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return 0;
            number = number * 10 + digit;
        }
        return number;
    }

    public boolean hasTwice(String nik) {
        return niksTwice.contains(number(nik)) && number(nik) > 0;
    }

    /// Whether the rows of this card do not stand together, or are too many for one.
    public boolean tears(String cardNumber) {
        return number(cardNumber) > 0 && cardsTwice.contains(number(cardNumber));
    }

    public long lines() {
        return lines;
    }

    /// Numbers seen so far, eight bytes each: a district's would fill the heap as objects.
    private static final class LongSet {
        private long[] slots = new long[1024];
        private int size;

        /// False when it was there already; numbers are greater than zero.
        boolean add(long number) {
            if (size * 2 >= slots.length) grow();
            int place = placeOf(number);
            if (slots[place] == number) return false;
            slots[place] = number;
            size++;
            return true;
        }

        boolean contains(long number) {
            return slots[placeOf(number)] == number;
        }

        private int placeOf(long number) {
            int mask = slots.length - 1;
            int place = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (slots[place] != 0 && slots[place] != number) place = place + 1 & mask;
            return place;
        }

        private void grow() {
            var old = slots;
            slots = new long[old.length * 2];
            for (long number : old) if (number != 0) slots[placeOf(number)] = number;
        }
    }
}
