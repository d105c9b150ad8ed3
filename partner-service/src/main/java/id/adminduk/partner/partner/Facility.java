package id.adminduk.partner.partner;

import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A place a partner reports from, by the code the health or religious ministry gave it.
public record Facility(@NotBlank @Size(max = 40) String code, RegionCode region) {}
