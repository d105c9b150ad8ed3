package id.adminduk.application.demo;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.straightthrough.StraightThrough;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The demonstration office trusts its hospital: births from RSUD Padang Pariaman pass without an officer. Set
/// once; a later decision of an administrator stays.
@Component
@ConditionalOnProperty("adminduk.demo")
class DemoStraightThrough implements ApplicationRunner {
    private static final UUID RSUD = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    private final StraightThrough straightThrough;

    DemoStraightThrough(StraightThrough straightThrough) {
        this.straightThrough = straightThrough;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        straightThrough.setUnlessDecided(RSUD, Catalogue.BIRTH, true, Mover.of(Actor.STRAIGHT_THROUGH));
    }
}
