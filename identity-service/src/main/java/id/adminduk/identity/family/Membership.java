package id.adminduk.identity.family;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody on a family card since a day, as something to its head, at a place in the printed order.
public record Membership(UUID id, UUID familyId, UUID residentId, Shdk shdk, int position, LocalDate since) {}
