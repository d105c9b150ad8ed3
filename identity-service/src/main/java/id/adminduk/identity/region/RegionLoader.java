package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the regions we ship into an empty tree at the first start; from then on the tree is changed by importing code
/// lists.
@Component
@Order(RegionLoader.FIRST)
public class RegionLoader implements ApplicationRunner {
    /// Regions come before everything that refers to them.
    public static final int FIRST = 0;

    public static final LocalDate BEFORE_EVERYTHING =
            LocalDate.of(2002, 1, 1); // the kabupaten's borders since Pariaman split off
    private static final LocalDate MINANG_SPELLING = LocalDate.of(2025, 1, 1); // Kepmendagri 300.2.2-2138/2025
    private static final Region WEST_SUMATRA =
            new Region(RegionCode.of("13"), "Sumatera Barat", RegionLevel.PROVINCE, null);

    private final RegionRepository regions;

    RegionLoader(RegionRepository regions) {
        this.regions = regions;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        regions.save(shipped());
        regions.saveTodaysNames(MINANG_SPELLING);
        lines("region/older-names.csv")
                .map(line -> line.split(",", 2))
                .forEach(parts -> regions.saveName(RegionCode.of(parts[0]), parts[1], BEFORE_EVERYTHING));
    }

    /// Parents first.
    public static List<Region> shipped() {
        return Stream.concat(
                        Stream.of(WEST_SUMATRA),
                        lines("region/wilayah-1305.csv").map(Region::parse))
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try {
            var text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
