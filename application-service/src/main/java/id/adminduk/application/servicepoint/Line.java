package id.adminduk.application.servicepoint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What people queue for: `CAPIL`, `PENGAMBILAN`, `POLI UMUM`.
///
/// @param prefix the letters before its numbers, `A` of `A-001`
/// @param name as people read it
/// @param priority for people the law serves first: the old, the disabled, the pregnant
/// @param slotMinutes how long a bookable slot is
/// @param quota how many may book one slot; none where people only walk in
public record Line(
        @NotNull @Pattern(regexp = "[A-Z0-9](?:[A-Z0-9 _-]{0,28}[A-Z0-9])?")
        String code,

        @NotNull @Pattern(regexp = "[A-Z]{1,2}") String prefix,
        @NotBlank @Size(max = 60) String name,
        boolean priority,
        @Min(5) @Max(480) int slotMinutes,
        @Min(0) @Max(200) int quota) {}
