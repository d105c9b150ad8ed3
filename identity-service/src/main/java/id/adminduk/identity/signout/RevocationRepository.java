package id.adminduk.identity.signout;

import id.adminduk.kernel.signin.EndedSignIns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Sign-ins that ended before their access tokens did.
@Repository
public class RevocationRepository implements EndedSignIns {
    private final JdbcClient jdbc;

    RevocationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// That every service refuses its access tokens from now on.
    public void add(String signIn) {
        jdbc.sql("insert into revoked_sign_in (id) values (:id) on conflict do nothing")
                .param("id", signIn)
                .update();
    }

    /// Ends every sign-in of somebody: their tokens go, and what still lives of them is known as revoked.
    int endAllOf(UUID subject) {
        return jdbc.sql("""
            with ended as (delete from oauth_authorization where subject = :subject returning id)
            insert into revoked_sign_in (id) select id from ended on conflict do nothing
            """).param("subject", subject.toString()).update();
    }

    /// Ends every sign-in of somebody through one program.
    void endAllOf(UUID subject, String clientId) {
        jdbc.sql("""
            with ended as (delete from oauth_authorization where subject = :subject and client_id = :client returning id)
            insert into revoked_sign_in (id) select id from ended on conflict do nothing
            """)
                .param("subject", subject.toString())
                .param("client", clientId)
                .update();
    }

    /// Ends every sign-in of everybody through one program.
    void endAllThrough(String clientId) {
        jdbc.sql("""
            with ended as (delete from oauth_authorization where client_id = :client returning id)
            insert into revoked_sign_in (id) select id from ended on conflict do nothing
            """).param("client", clientId).update();
    }

    /// Ends one sign-in, if it is this person's.
    boolean end(UUID subject, String signIn) {
        return jdbc.sql("""
            with ended as (delete from oauth_authorization where subject = :subject and id = :id returning id)
            insert into revoked_sign_in (id) select id from ended on conflict do nothing
            """)
                        .param("subject", subject.toString())
                        .param("id", signIn)
                        .update()
                == 1;
    }

    /// Every request asks, so that here a token ends at once.
    @Override
    public boolean contains(String signIn) {
        return jdbc.sql("select exists (select 1 from revoked_sign_in where id = :id)")
                .param("id", signIn)
                .query(Boolean.class)
                .single();
    }

    /// All whose access tokens may still live.
    List<String> all() {
        return jdbc.sql("select id from revoked_sign_in where revoked_at > now() - interval '15 minutes' order by id")
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from revoked_sign_in where revoked_at < now() - interval '1 hour'")
                .update();
    }
}
