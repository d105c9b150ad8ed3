package id.adminduk.identity.familyfile;

/// Numbers seen so far, eight bytes each: a district's would fill the heap as objects.
final class LongSet {
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
