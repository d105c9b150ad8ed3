package id.adminduk.identity.moves;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.moves.TransferRepository.Traveller;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.syncanswer.Landing;
import id.adminduk.identity.syncanswer.LandingRepository;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends moves when the district people went to has let them in: whoever was in transit has moved out (domain.md 3.6).
@Component
class LandingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LandingDesk.class);

    private final LandingRepository landings;
    private final TransferRepository transfers;
    private final DossierDesk desk;
    private final TransactionTemplate transaction;

    LandingDesk(
            LandingRepository landings,
            TransferRepository transfers,
            DossierDesk desk,
            TransactionTemplate transaction) {
        this.landings = landings;
        this.transfers = transfers;
        this.desk = desk;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${adminduk.registry.look-every:PT2S}")
    void land() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> landOne()))) LOG.debug("one move landed");
    }

    private boolean landOne() {
        var heard = landings.lockNext();
        heard.ifPresent(landing -> landings.end(landing, land(landing)));
        return heard.isPresent();
    }

    private Landing.State land(Landing landing) {
        if (!transfers.lockOnTheWay(landing.caseId())) return Landing.State.TOO_LATE;
        var travellers = transfers.travellers(landing.caseId());
        var landed = desk.follow(
                landing.caseId(),
                Change.Kind.MOVE_LANDED,
                "MOVE-LANDED",
                Opening.ofIds(travellers.stream().map(Traveller::residentId).toList(), List.of()),
                dossier -> travellers.stream()
                        .filter(each -> dossier.person(each.residentId()).is(ResidentStatus.IN_TRANSIT))
                        .forEach(each -> settle(dossier, each, landing)));
        if (landed) transfers.end(landing.caseId(), "LANDED");
        LOG.info("move {} landed, {} people in it: {}", landing.caseId(), travellers.size(), landed);
        return landed ? Landing.State.DONE : Landing.State.TOO_LATE;
    }

    private static void settle(Dossier dossier, Traveller traveller, Landing landing) {
        var person = traveller.residentId();
        dossier.concerns(person);
        dossier.put(dossier.person(person).withStanding(ResidentStatus.MOVED_OUT, landing.on()));
    }
}
