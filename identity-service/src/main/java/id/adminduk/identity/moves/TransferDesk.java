package id.adminduk.identity.moves;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.moves.TransferRepository.Traveller;
import id.adminduk.identity.numbering.LetterNumberIssuer;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Letter;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Issues letters for those who leave, and takes back those whose letter ran out unused.
@Component
class TransferDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TransferDesk.class);

    private final TransferRepository transfers;
    private final LetterNumberIssuer numbers;
    private final DossierDesk desk;
    private final TransactionTemplate transaction;
    private final TransferProperties properties;
    private final Clock clock;

    TransferDesk(
            TransferRepository transfers,
            LetterNumberIssuer numbers,
            DossierDesk desk,
            TransactionTemplate transaction,
            TransferProperties properties,
            Clock clock) {
        this.transfers = transfers;
        this.numbers = numbers;
        this.desk = desk;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    Letter open(UUID application, RegionCode district, LocalDate today, List<Traveller> travellers) {
        var letter = new Letter(numbers.nextSkpwni(district, today), today, today.plusDays(properties.validDays()));
        transfers.add(application, letter.number(), today, letter.validUntil(), travellers);
        return letter;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void expire() {
        var today = OfficeDay.of(clock.instant());
        while (Boolean.TRUE.equals(transaction.execute(_ -> expireOne(today)))) {
            LOG.debug("one move taken back");
        }
    }

    private boolean expireOne(LocalDate today) {
        var expired = transfers.lockExpired(today);
        expired.ifPresent(this::takeBack);
        return expired.isPresent();
    }

    private void takeBack(UUID application) {
        var travellers = transfers.travellers(application);
        var opening = Opening.ofIds(
                travellers.stream().map(Traveller::residentId).toList(),
                travellers.stream().map(Traveller::familyId).toList());
        var back = desk.follow(
                application,
                Change.Kind.MOVE_EXPIRED,
                "MOVE-EXPIRED",
                opening,
                dossier -> travellers.stream()
                        .sorted(Comparator.comparing(Traveller::shdk))
                        .filter(each -> dossier.person(each.residentId()).is(ResidentStatus.IN_TRANSIT))
                        .forEach(each -> takeBack(dossier, each)));
        transfers.end(application, back ? "EXPIRED" : "STUCK");
        LOG.info("move {} ran out, {} people in it, back: {}", application, travellers.size(), back);
    }

    /// Back on the card they left, as what they were while its head is the same; a closed card opens again.
    private static void takeBack(Dossier dossier, Traveller traveller) {
        var person = traveller.residentId();
        var card = dossier.card(traveller.familyId()).orElseThrow();
        dossier.concerns(person);
        dossier.put(dossier.person(person).withStanding(ResidentStatus.ACTIVE, dossier.today()));
        dossier.put(card.with(card.family().with(Family.Status.ACTIVE)));
        var sameHead = card.family().headId().equals(traveller.headId());
        if (sameHead) dossier.join(person, traveller.familyId(), traveller.shdk());
        else dossier.join(person, traveller.familyId());
    }
}
