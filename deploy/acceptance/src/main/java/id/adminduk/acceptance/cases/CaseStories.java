package id.adminduk.acceptance.cases;

import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.Teller;

/// Five stories of an office's day.
public final class CaseStories {
    private CaseStories() {}

    public static void tell(Cast cast, Teller teller) {
        teller.story("The head of a family dies", () -> new DeathOfAHead(cast, teller).tell());
        teller.story("One moves out, another in", () -> new MoveOutAndIn(cast, teller).tell());
        teller.story("A lost KTP-el comes home", () -> new LostCard(cast, teller).tell());
        teller.story("A morning in the queue", () -> new QueueMorning(cast, teller).tell());
        teller.story("A complaint", () -> new Complaint(cast, teller).tell());
    }
}
