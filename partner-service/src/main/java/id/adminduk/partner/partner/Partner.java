package id.adminduk.partner.partner;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An institution and what it may send us: which events, from which facilities, in which areas, how many a day.
public record Partner(
        UUID id,
        String clientId,
        String name,
        PartnerKind kind,
        Set<EventType> eventTypes,
        List<RegionCode> areas,
        List<Facility> facilities,
        int dailyLimit,
        boolean active,
        Instant createdAt) {

    public Partner {
        eventTypes = Set.copyOf(eventTypes);
        areas = List.copyOf(areas);
        facilities = List.copyOf(facilities);
        for (var facility : facilities) {
            if (areas.stream().noneMatch(area -> area.contains(facility.region())))
                throw new PartnerRefused.FacilityOutsideArea();
        }
    }

    /// Refuses an event the partner was not enrolled for.
    public void requireMayReport(EventType type) {
        if (!active) throw new PartnerRefused.Suspended();
        if (!eventTypes.contains(type)) throw new PartnerRefused.EventTypeNotAllowed();
    }

    /// Refuses a facility of somebody else.
    public void requireOwns(String facilityCode) {
        if (facilities.stream().noneMatch(facility -> facility.code().equals(facilityCode)))
            throw new PartnerRefused.Mismatch();
    }
}
