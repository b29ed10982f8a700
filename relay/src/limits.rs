//! How much one address may ask for, and how many bytes may be on their way at a time.

use crate::problem::{Kind, Problem};
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Addresses that are remembered, at most.
const REMEMBERED: usize = 50_000;

/// A limit of requests for each address: so many a minute, of which all may come at once.
pub struct Rate {
    per_minute: f64,
    seen: Mutex<HashMap<IpAddr, (f64, Instant)>>,
}

impl Rate {
    /// So many a minute.
    pub fn new(per_minute: u32) -> Self {
        Self {
            per_minute: f64::from(per_minute),
            seen: Mutex::default(),
        }
    }

    /// Lets a request in, or says when there is room for the next.
    pub fn admit(&self, address: IpAddr) -> Result<(), Problem> {
        self.admit_at(address, Instant::now())
    }

    fn admit_at(&self, address: IpAddr, now: Instant) -> Result<(), Problem> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let filled = |(left, since): (f64, Instant)| {
            let earned =
                now.saturating_duration_since(since).as_secs_f64() * self.per_minute / 60.0;
            (left + earned).min(self.per_minute)
        };
        if seen.len() >= REMEMBERED {
            seen.retain(|_, bucket| filled(*bucket) < self.per_minute);
            // So many strangers within a minute: nobody is held up for them.
            if seen.len() >= REMEMBERED {
                seen.clear();
            }
        }
        let bucket = seen
            .entry(network(address))
            .or_insert((self.per_minute, now));
        let left = filled(*bucket);
        if left < 1.0 {
            let seconds = ((1.0 - left) * 60.0 / self.per_minute).ceil().max(1.0) as u64;
            return Err(
                Problem::new(Kind::TooMany, "Wait a moment, then send it again.")
                    .again_after(seconds),
            );
        }
        *bucket = (left - 1.0, now);
        Ok(())
    }
}

/// What counts as one address: of IPv6, the network that one line has.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => four.into(),
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

/// The bytes of all requests that are being received, together.
pub struct Memory(Arc<Semaphore>);

/// A share of them, given back when it is dropped.
#[derive(Default)]
pub struct Share(Option<OwnedSemaphorePermit>);

const UNIT: usize = 1024;

impl Memory {
    /// So many.
    pub fn new(bytes: usize) -> Self {
        Self(Arc::new(Semaphore::new(
            (bytes / UNIT).clamp(1, Semaphore::MAX_PERMITS),
        )))
    }

    /// Takes some more into a share, where there are some left.
    pub fn take(&self, bytes: usize, share: &mut Share) -> Result<(), Problem> {
        let units = u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX);
        let Ok(more) = self.0.clone().try_acquire_many_owned(units) else {
            return Err(
                Problem::new(Kind::Storage, "Too much is being received at this moment.")
                    .again_after(5),
            );
        };
        match &mut share.0 {
            Some(held) => held.merge(more),
            None => share.0 = Some(more),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn an_address_that_sent_too_many_is_told_when_there_is_room_again() {
        let (rate, now) = (Rate::new(2), Instant::now());
        let address = "203.0.113.7".parse().unwrap();
        assert!(rate.admit_at(address, now).is_ok() && rate.admit_at(address, now).is_ok());
        assert_eq!(
            rate.admit_at(address, now).unwrap_err().retry_after,
            Some(30)
        );
        assert!(rate.admit_at("203.0.113.8".parse().unwrap(), now).is_ok());
        assert!(
            rate.admit_at(address, now + Duration::from_secs(30))
                .is_ok()
        );
    }

    #[test]
    fn the_addresses_of_one_line_count_together() {
        let (rate, now) = (Rate::new(1), Instant::now());
        assert!(
            rate.admit_at("2001:db8:1:2::1".parse().unwrap(), now)
                .is_ok()
        );
        assert!(
            rate.admit_at("2001:db8:1:2:ffff::9".parse().unwrap(), now)
                .is_err()
        );
        assert!(
            rate.admit_at("::ffff:192.0.2.1".parse().unwrap(), now)
                .is_ok()
        );
        assert!(rate.admit_at("192.0.2.1".parse().unwrap(), now).is_err());
    }

    #[test]
    fn bytes_that_are_done_with_are_there_again() {
        let memory = Memory::new(10 * UNIT);
        let mut share = Share::default();
        memory.take(9 * UNIT, &mut share).unwrap();
        assert!(memory.take(2 * UNIT, &mut Share::default()).is_err());
        drop(share);
        assert!(memory.take(10 * UNIT, &mut Share::default()).is_ok());
    }
}
