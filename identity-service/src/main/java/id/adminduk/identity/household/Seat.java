package id.adminduk.identity.household;

import id.adminduk.identity.family.Shdk;
import java.util.UUID;

/// Somebody's line on a card: what they are to its head, and where they are printed.
public record Seat(UUID resident, Shdk shdk, int position) {}
