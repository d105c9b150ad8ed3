package id.adminduk.application.delivery;

/// Where the cards are: only wanted so far, at the printer, waiting for a courier, on a courier's list, with the
/// courier,
/// at a counter, with their owner.
public enum DeliveryState {
    CHOSEN,
    PRINTING,
    WAITING_COURIER,
    LISTED,
    UNDERWAY,
    READY_FOR_PICKUP,
    DELIVERED
}
