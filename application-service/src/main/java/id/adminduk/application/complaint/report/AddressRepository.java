package id.adminduk.application.complaint.report;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many complaints came from where today.
@Repository
class AddressRepository {
    private final JdbcClient jdbc;

    AddressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With this one.
    int count(byte[] address, LocalDate day) {
        return jdbc.sql("""
            insert into complaint_address (address_hash, day, complaints) values (:address, :day, 1)
            on conflict (day, address_hash) do update set complaints = complaint_address.complaints + 1
            returning complaints
            """)
                .param("address", address)
                .param("day", day)
                .query((row, _) -> row.getInt("complaints"))
                .single();
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from complaint_address where day < :day")
                .param("day", day)
                .update();
    }
}
