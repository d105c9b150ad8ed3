package id.adminduk.identity.demo;

import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.numbering.NumberKind;
import id.adminduk.identity.numbering.NumberRepository;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.population.PopulationLoader;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.identity.resident.ResidentRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the invented district into an empty database; finds it there the next time and leaves any other database
/// alone.
@Component
@Order(10)
@ConditionalOnBooleanProperty("adminduk.demo")
class DemoLoader implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final UUID IMPORT = UUID.nameUUIDFromBytes(new byte[] {13, 5});
    private static final String ACTOR = "demo-import";
    private static final long CROWD_SEED = 451_025;

    private final ResidentRepository residents;
    private final ResidentLookup lookup;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final MarriageRepository marriages;
    private final NumberRepository numbers;
    private final DemoPeopleFiles files;
    private final PopulationLoader crowd;
    private final int crowdSize;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoLoader(
            ResidentRepository residents,
            ResidentLookup lookup,
            FamilyRepository families,
            MembershipRepository memberships,
            MarriageRepository marriages,
            NumberRepository numbers,
            DemoPeopleFiles files,
            PopulationLoader crowd,
            @Value("${adminduk.demo-residents:0}") int crowdSize,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.lookup = lookup;
        this.families = families;
        this.memberships = memberships;
        this.marriages = marriages;
        this.numbers = numbers;
        this.files = files;
        this.crowd = crowd;
        this.crowdSize = crowdSize;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var population = DemoPopulation.create();
        if (residents.empty()) {
            transaction.executeWithoutResult(_ -> load(population));
            LOG.info(
                    "demo loaded: {} residents, {} families",
                    population.residents().size(),
                    population.households().size());
            addCrowd(population);
        } else if (lookup.find(population.residents().getFirst().id()).isEmpty()) {
            LOG.warn("this database holds other residents: no demo people were added");
            return;
        }
        files.write(population);
    }

    /// As many more as the installation wants to see, beside the people of the stories.
    private void addCrowd(DemoPopulation taken) {
        if (crowdSize == 0) return;
        var population = new Population(CROWD_SEED, crowdSize, RegionLoader.shipped(), DemoRegistry.TODAY)
                .after(taken.nikSerials(), taken.kkSerials());
        var start = clock.instant();
        crowd.load(population);
        var took = Duration.between(start, clock.instant());
        LOG.info("demo crowd loaded: {} residents in {} s", crowdSize, took.toSeconds());
    }

    private void load(DemoPopulation population) {
        var now = clock.instant();
        var households = population.households();
        var imported = new Change(now, ACTOR, IMPORT, Change.Kind.IMPORTED);
        residents.add(population.residents(), imported);
        families.add(households.stream().map(Household::family).toList(), imported);
        memberships.add(households.stream().flatMap(DemoLoader::membershipsOf).toList());
        marriages.add(population.marriages());
        numbers.advance(NumberKind.NIK, population.nikSerials());
        numbers.advance(NumberKind.KK, population.kkSerials());
    }

    private static Stream<Membership> membershipsOf(Household household) {
        var members = household.members();
        var family = household.family();
        return IntStream.range(0, members.size())
                .mapToObj(index -> new Membership(
                        UUID.randomUUID(),
                        family.id(),
                        members.get(index).resident().id(),
                        members.get(index).shdk(),
                        index + 1,
                        family.recordedOn()));
    }
}
