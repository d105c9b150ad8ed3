package id.adminduk.application.demo;

import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.OpeningHours;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoint.Kind;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.application.servicepoint.Setup;
import id.adminduk.application.servicepoint.Setup.Counter;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Two places of the demonstration, an office's hall and a puskesmas, both open around the clock so that they can be
/// shown at any hour. Set up once; what an administrator changes stays.
@Component
@ConditionalOnProperty("adminduk.demo")
class DemoServicePoints implements ApplicationRunner {
    static final UUID HALL = UUID.fromString("0198a000-0000-7000-8000-000000000051");
    static final UUID PUSKESMAS = UUID.fromString("0198a000-0000-7000-8000-000000000052");
    private static final RegionCode LUBUK_ALUNG = RegionCode.of("13.05.01");

    private final ServicePoints points;
    private final Clock clock;

    DemoServicePoints(ServicePoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        open(
                HALL,
                Kind.KECAMATAN,
                "Layanan Adminduk Lubuk Alung",
                new Line("DAFDUK", "A", "Pendaftaran penduduk", false, 30, 8),
                new Line("CAPIL", "B", "Pencatatan sipil", false, 30, 6),
                new Line("PENGAMBILAN", "C", "Pengambilan dokumen", false, 15, 0),
                new Line("PRIORITAS", "P", "Lansia, disabilitas, ibu hamil", true, 30, 0));
        open(
                PUSKESMAS,
                Kind.PUSKESMAS,
                "Puskesmas Lubuk Alung",
                new Line("POLI UMUM", "A", "Poli umum", false, 30, 10),
                new Line("KIA", "B", "Kesehatan ibu dan anak", false, 30, 6),
                new Line("PRIORITAS", "P", "Lansia, disabilitas, ibu hamil", true, 30, 0));
    }

    private void open(UUID id, Kind kind, String name, Line... lines) {
        var codes = Arrays.stream(lines).map(Line::code).toList();
        var setup = new Setup(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                        .toList(),
                List.of(),
                List.of(lines),
                List.of(new Counter(1, codes), new Counter(2, codes), new Counter(3, codes)),
                false,
                14,
                3,
                3);
        points.addUnlessThere(new ServicePoint(id, kind, name, LUBUK_ALUNG, null, true, setup, 1), clock.instant());
    }
}
