package id.adminduk.application.completion;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes which cards came out of the printer, and takes their cases on.
@Component
class PrintDesk {
    private final CardOrderRepository orders;
    private final CaseBook cases;
    private final Completion completion;
    private final DeliveryBook deliveries;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    PrintDesk(
            CardOrderRepository orders,
            CaseBook cases,
            Completion completion,
            DeliveryBook deliveries,
            Catalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.cases = cases;
        this.completion = completion;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why a blank was lost.
    enum Misprint {
        PRINT_FAULTY,
        CHIP_FAULTY,
        DATA_WRONG,
        CARD_DAMAGED
    }

    /// A card and whose it is.
    record Print(CardOrder order, String nik) {
        @Override
        public String toString() {
            return "Print[" + order.id() + "]";
        }
    }

    /// Whose card it is; every look is recorded.
    @Transactional
    Print show(UUID id, CurrentUser printer) {
        var order = seen(id, printer);
        var application = cases.get(order.applicationId());
        audit.record(entry("card.viewed", order, printer));
        var person = catalogue
                .get(application.service(), application.serviceVersion())
                .people()
                .getFirst();
        return new Print(order, application.form().at(person + "/nik").asString(""));
    }

    /// Cards out of the printer; told again, nothing happens. Answers how many are news.
    @Transactional
    int printed(Set<UUID> ids, CurrentUser printer) {
        var found = orders.find(ids);
        if (found.size() < ids.size()) throw new NotFound();
        found.forEach(order -> requireArea(order, printer));
        var locked = cases.locked(found.stream().map(CardOrder::applicationId).collect(Collectors.toSet()));
        var news = Set.copyOf(orders.print(ids, printer.subject(), clock.instant()));
        audit.record(found.stream()
                .filter(order -> news.contains(order.id()))
                .map(order -> entry("card.printed", order, printer))
                .toList());
        takeOn(List.copyOf(locked.values()), printer);
        return news.size();
    }

    private void takeOn(List<Application> applications, CurrentUser printer) {
        var courses = applications.stream().map(Course::of).toList();
        cases.write(completion.advance(courses, Mover.of(printer)));
    }

    /// A blank was spoiled: the card is printed again, and what lay ready lies ready no longer.
    @Transactional
    void misprinted(UUID id, Misprint why, CurrentUser printer) {
        var application = cases.locked(seen(id, printer).applicationId());
        var order = seen(id, printer);
        deliveries.printAgain(application, Mover.of(printer), why.name());
        orders.spoil(id, clock.instant());
        audit.record(entry("card.misprinted", order, printer).because(why.name()));
    }

    private CardOrder seen(UUID id, CurrentUser printer) {
        var order = orders.find(id).orElseThrow(NotFound::new);
        requireArea(order, printer);
        return order;
    }

    private static void requireArea(CardOrder order, CurrentUser printer) {
        if (!printer.covers(order.region())) throw new NotFound();
    }

    private static AuditEntry entry(String action, CardOrder order, CurrentUser printer) {
        return AuditEntry.of(action, "card", order.id()).by(printer).forCase(order.applicationId());
    }
}
