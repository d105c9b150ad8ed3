package id.adminduk.identity.population;

import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.region.Region;
import id.adminduk.identity.region.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;

/// Invented families, one after the other, until the district has exactly as many people as wanted. Nothing is kept but
/// the serials given, so that any size fits in memory.
public final class Population implements Iterator<InventedFamily> {
    private final List<Region> nagari;
    private final int[] shares;
    private final Chance chance;
    private final Serials niks;
    private final Serials kks;
    private final FamilyMaker maker;
    private int missing;

    /// @param regions the district's regions, of which families live in the nagari
    /// @param today the day on which ages are counted
    public Population(long seed, int size, List<Region> regions, LocalDate today) {
        nagari = regions.stream()
                .filter(region -> region.level() == RegionLevel.NAGARI)
                .toList();
        var kecamatan = nagari.stream()
                .map(region -> region.code().kecamatan())
                .distinct()
                .toList();
        chance = new Chance(seed);
        niks = new Serials(kecamatan);
        kks = new Serials(kecamatan);
        maker = new FamilyMaker(chance, niks, kks, today);
        shares = nagari.stream().mapToInt(Population::share).toArray();
        missing = size;
    }

    /// The office publishes no figures for its nagari: between a half and two and a half shares each, always the same.
    private static int share(Region nagari) {
        return 50 + new SplittableRandom(nagari.code().value().hashCode()).nextInt(200);
    }

    /// Goes on after numbers that are taken.
    public Population after(Map<NumberPrefix, Integer> nikSerials, Map<NumberPrefix, Integer> kkSerials) {
        niks.startAfter(nikSerials);
        kks.startAfter(kkSerials);
        return this;
    }

    @Override
    public boolean hasNext() {
        return missing > 0;
    }

    @Override
    public InventedFamily next() {
        if (!hasNext()) throw new NoSuchElementException();
        var family = maker.next(nagari.get(chance.weighted(shares)), missing);
        missing -= family.size();
        return family;
    }

    /// The next families, of so many people together or a few more; empty at the end. Any thread may ask.
    synchronized List<InventedFamily> some(int people) {
        var families = new ArrayList<InventedFamily>();
        for (int count = 0; count < people && hasNext(); ) {
            var family = next();
            families.add(family);
            count += family.size();
        }
        return families;
    }

    synchronized boolean goesOn() {
        return hasNext();
    }

    /// How many people are still to come.
    int size() {
        return missing;
    }

    void lastNikSerials(ObjIntConsumer<String> action) {
        niks.forEach(action);
    }

    void lastKkSerials(ObjIntConsumer<String> action) {
        kks.forEach(action);
    }
}
