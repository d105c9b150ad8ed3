package id.adminduk.acceptance.birth;

import java.time.LocalDate;
import java.util.UUID;

/// One child to report.
///
/// @param message the sender's id of the report
/// @param name the child's name, empty while the parents have not chosen
/// @param order 0 for a single child, otherwise the place among those born together
/// @param children how many were born together
/// @param phone where the father is reached
public record Delivery(
        UUID message, Couple parents, String name, boolean boy, LocalDate day, int order, int children, String phone) {

    public Delivery as(UUID otherMessage) {
        return new Delivery(otherMessage, parents, name, boy, day, order, children, phone);
    }

    public Delivery second(String otherName) {
        return new Delivery(UUID.randomUUID(), parents, otherName, boy, day, order + 1, children, phone);
    }
}
